import { beforeEach, describe, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { withFakeBrowser } from '../../test/client/fake-browser.ts';
import { selectionIn } from '../model/workspace.ts';
import { read, useExplorer } from './explorer.ts';
import { back, dropCitation, moreCitations, moreFacts, select } from './select.ts';

const fake = withFakeApi();
const browser = withFakeBrowser();
const entity = (id: string) => ({ kind: 'entity', id }) as const;
const claim = (id: string) => ({ kind: 'claim', id }) as const;
const details = () => read().details;

beforeEach(() => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  const { api } = fake;
  for (const id of ['a', 'b', 'c']) api.entity(`actor:${id}`);
  api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  api.source('source:1');
  api.citation('citation:1', 'claim:1', 'source:1');
});

test('what is selected already is no act and is not fetched again', async () => {
  const made = await select(entity('actor:a'));
  const { asked } = fake.api;
  const before = asked.length;
  expect(await select(entity('actor:a'), made)).toBe(made);
  expect(asked).toHaveLength(before);
  expect(browser.tab.entries).toHaveLength(2);
});

test.each([
  ['entity', 'actor:no'],
  ['claim', 'claim:no'],
  ['source', 'source:no'],
] as const)('%s that is not there is told, and is not to be tried again', async (kind, id) => {
  await select({ kind, id });
  const failure = { code: 'NOT_FOUND', message: `The register has no ${kind} ${id}.`, retry: null };
  expect(details()).toEqual({ state: 'failed', selection: { kind, id }, failure });
});

test('what failed is there when it is tried again', async () => {
  fake.api.isDown = true;
  await select(entity('actor:a'));
  const failed = details();
  if (failed.state !== 'failed') throw new Error(failed.state);
  fake.api.isDown = false;
  failed.failure.retry?.();
  await expect.poll(() => details().state).toBe('entity');
});

test('a newer selection takes the place of one under way', async () => {
  const letGo = fake.api.hold('EntityFacts');
  const first = select(entity('actor:a'));
  await expect.poll(() => fake.api.asked).toEqual(['EntityFacts']);
  expect(details()).toMatchObject({ state: 'loading', selection: entity('actor:a') });
  await select(claim('claim:1'));
  letGo();
  await first;
  expect(details()).toMatchObject({ state: 'claim', id: 'claim:1' });
});

test('nothing selected shows nothing', async () => {
  await select(entity('actor:a'));
  await select(null);
  expect(details()).toEqual({ state: 'none' });
});

test('Esc goes back through what was selected, at last to nothing', async () => {
  await select(entity('actor:a'));
  await select(claim('claim:1'));
  await back();
  expect(details()).toMatchObject({ state: 'entity', id: 'actor:a' });
  await back();
  expect(details()).toEqual({ state: 'none' });
});

test('a claim comes with the others between its ends, those of its predicate first', async () => {
  const { api } = fake;
  api.claim('claim:2', 'actor:b', 'trains', 'actor:a');
  api.claim('claim:3', 'actor:b', 'arms', 'actor:a');
  api.claim('claim:4', 'actor:b', 'arms', 'actor:c');
  api.claim('claim:5', 'actor:a', 'borders', 'actor:b');
  await select(claim('claim:1'));
  expect(details()).toMatchObject({ alsoSaid: ['claim:3', 'claim:2', 'claim:5'], citations: ['citation:1'] });
});

test.each([
  ['of one end alone', null],
  ['from an entity to itself', 'actor:a'],
])('a claim %s has no others between its ends', async (_, object) => {
  fake.api.claim('claim:2', 'actor:a', 'trains', object);
  await select(claim('claim:2'));
  expect(details()).toMatchObject({ state: 'claim', alsoSaid: [] });
  expect(fake.api.asked).toEqual(['ClaimEvidence']);
});

test('a citation that a claim does not have is taken out of the selection', async () => {
  await select({ ...claim('claim:1'), citation: 'citation:no' });
  dropCitation();
  expect(selectionIn(read().workspace)).toEqual(claim('claim:1'));
  expect(browser.tab.search).toBe('?at=claim:1');
});

describe('a further page', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => index);

  beforeEach(() => {
    const { api } = fake;
    for (const index of many(101)) api.claim(`claim:c-${index}`, 'actor:c', 'arms', null);
    for (const index of many(51)) api.citation(`citation:c-${index}`, 'claim:1', 'source:1');
  });

  test('of facts is added to the first, once however often it is asked for', async () => {
    await select(entity('actor:c'));
    expect(details()).toMatchObject({ page: { hasNextPage: true } });
    await Promise.all([moreFacts(), moreFacts()]);
    const after = details();
    if (after.state !== 'entity') throw new Error(after.state);
    expect(after.claims).toEqual(many(101).map((index) => `claim:c-${index}`));
    expect(after).toMatchObject({ loadingMore: false, page: { hasNextPage: false } });
  });

  test('of citations is added to the first', async () => {
    await select({ kind: 'source', id: 'source:1' });
    await Promise.all([moreCitations(), moreCitations()]);
    const after = details();
    if (after.state !== 'source') throw new Error(after.state);
    expect(after.citations).toEqual(['citation:1', ...many(51).map((index) => `citation:c-${index}`)]);
    expect(after).toMatchObject({ loadingMore: false, citationCount: 52 });
  });

  test('that fails leaves the first, and can be tried again', async () => {
    await select(entity('actor:c'));
    fake.api.isDown = true;
    await moreFacts();
    expect(details()).toMatchObject({ state: 'entity', loadingMore: false });
    fake.api.isDown = false;
    read().failure?.retry?.();
    await expect.poll(() => details()).toMatchObject({ page: { hasNextPage: false } });
  });

  test.each([
    ['facts', entity('actor:c'), 'EntityFacts', moreFacts],
    ['citations', { kind: 'source', id: 'source:1' }, 'SourceRecord', moreCitations],
  ] as const)(
    'of %s that comes, or fails, after another selection changes nothing of that',
    async (_, selection, operation, more) => {
      for (const isDown of [false, true]) {
        await select(selection);
        const letGo = fake.api.hold(operation);
        const coming = more();
        await expect.poll(() => fake.api.asked.at(-1)).toBe(operation);
        await select(claim('claim:1'));
        fake.api.isDown = isDown;
        letGo();
        await coming;
        fake.api.isDown = false;
        expect(details()).toMatchObject({ state: 'claim', id: 'claim:1' });
        expect(read().failure).toBeNull();
        await back();
      }
    },
  );
});
