import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { useExplorer } from './explorer.ts';
import { firstHit, forget, hitsIn, type, useFind } from './find.ts';
import { noRecords } from './record-kinds.ts';

const fake = withFakeApi();
const find = useFind.getState;
const found = () => find().groups.map(({ title, hits }) => [title, ...hits.map((hit) => hit.found.id)]);
const answered = () => expect.poll(() => find().state).not.toBe('searching');

/** The pause before a search is asked for is over. */
const pause = () => vi.advanceTimersByTime(120);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  useExplorer.setState(useExplorer.getInitialState(), true);
  useFind.setState(useFind.getInitialState(), true);
  const { api } = fake;
  api.entity('actor:arms-maker');
  api.entity('actor:b');
  api.claim('claim:1', 'actor:arms-maker', 'arms', 'actor:b');
  api.source('source:arms');
  api.citation('citation:1', 'claim:1', 'source:arms');
});

afterEach(() => {
  forget();
  vi.useRealTimers();
});

async function search(text: string): Promise<void> {
  type(text);
  pause();
  vi.useRealTimers();
  await answered();
}

test('what is typed is asked for after a pause, without the blanks around it', async () => {
  type(' ar');
  vi.advanceTimersByTime(119);
  type(' arms ');
  vi.advanceTimersByTime(119);
  expect(fake.api.asked).toEqual([]);
  expect(find()).toMatchObject({ text: ' arms ', state: 'searching' });
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  await answered();
  expect(fake.api.asked).toEqual(['Search']);
  expect(find()).toMatchObject({ text: ' arms ', state: 'done', message: null });
});

test('hits stand by their kind, those kinds alone that have any', async () => {
  await search('arms');
  expect(found()).toEqual([
    ['Entities', 'actor:arms-maker'],
    ['Claims', 'claim:1'],
    ['Sources', 'source:arms'],
  ]);
});

test('the kind with the most exact hit comes first, and its hits keep their order', async () => {
  fake.api.change('claim:1', { score: 2 });
  fake.api.claim('claim:2', 'actor:b', 'arms', 'actor:b');
  await search('arms');
  expect(found()).toEqual([
    ['Claims', 'claim:1', 'claim:2'],
    ['Entities', 'actor:arms-maker'],
    ['Sources', 'source:arms'],
  ]);
});

test.each(['', '  '])('nothing typed finds nothing and asks nothing: "%s"', async (text) => {
  await search('arms');
  type(text);
  expect(find()).toEqual({ text, groups: [], state: 'idle', message: null });
  expect(fake.api.asked).toEqual(['Search']);
});

test('an answer to an older text is dropped', async () => {
  const letGo = fake.api.hold('Search');
  type('arms');
  pause();
  await Promise.resolve();
  type('b');
  letGo();
  pause();
  vi.useRealTimers();
  await answered();
  expect(found().flat()).toContain('actor:b');
  expect(found().flat()).not.toContain('actor:arms-maker');
});

test('a search that failed says why, and the next one may do better', async () => {
  fake.api.isDown = true;
  await search('arms');
  expect(find()).toMatchObject({
    state: 'failed',
    groups: [],
    message: expect.stringContaining('does not answer'),
  });
  fake.api.isDown = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await search('arms m');
  expect(find()).toMatchObject({ state: 'done', message: null });
});

describe('the first hit', () => {
  test('is waited for, and is the best of the first group', async () => {
    type('arms');
    const first = firstHit();
    pause();
    vi.useRealTimers();
    expect((await first)?.node).toMatchObject({ __typename: 'Entity', id: 'actor:arms-maker' });
  });

  test('is none where nothing is found, or the search failed', async () => {
    await search('qqq');
    expect(await firstHit()).toBeNull();
    fake.api.isDown = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await search('arms');
    expect(await firstHit()).toBeNull();
  });

  test('is none when something else is typed before it is there', async () => {
    type('arms');
    const first = firstHit();
    type('b');
    expect(await first).toBeNull();
  });
});

test('a hit of which the records know too little is left out', async () => {
  await search('arms');
  expect(hitsIn(noRecords, find().groups).map(({ hits }) => hits)).toEqual([[], [], []]);
});
