import { beforeEach, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { resolve } from './resolve.ts';
import { type Route, USUAL_LIMIT } from './route.ts';

const fake = withFakeApi();
const nothing: Route = { open: [], selection: null, withContext: false };
const opening = (...ids: string[]) => ids.map((id) => ({ id, limit: null }));

beforeEach(() => {
  const { api } = fake;
  for (const id of ['actor:a', 'actor:b']) api.entity(id);
  // As the server answers for what was merged.
  api.entity('actor:old', { id: 'actor:b', name: 'Bee' });
  api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  api.source('source:1');
  api.citation('citation:1', 'claim:1', 'source:1');
});

test('entities open with the limit that the address gives, else with the usual one', async () => {
  const open = [
    { id: 'actor:b', limit: 24 },
    { id: 'actor:a', limit: null },
  ];
  const resolved = await resolve({ ...nothing, open, withContext: true }, {});
  expect(resolved).toEqual({
    open: [
      { id: 'actor:b', limit: 24 },
      { id: 'actor:a', limit: USUAL_LIMIT },
    ],
    selection: null,
    withContext: true,
    linked: { unknown: [], strays: [], merged: [] },
  });
});

test('a merged entity opens as what it went into, once, and the note says so', async () => {
  const { open, linked } = await resolve({ ...nothing, open: opening('actor:old', 'actor:b') }, {});
  expect(open).toEqual([{ id: 'actor:b', limit: USUAL_LIMIT }]);
  expect(linked.merged).toEqual([{ from: 'actor:old', into: 'Bee' }]);
});

test('what is not there, and what is no entity, is told apart', async () => {
  const open = opening('actor:no', 'claim:1', 'source:1', 'citation:1', 'actor:a');
  const selection = { kind: 'entity', id: 'actor:a' } as const;
  const resolved = await resolve({ ...nothing, open, selection }, {});
  expect(resolved.open.map(({ id }) => id)).toEqual(['actor:a']);
  expect(resolved.linked).toEqual({
    unknown: ['actor:no'],
    strays: [
      { id: 'claim:1', is: 'Claim' },
      { id: 'source:1', is: 'Source' },
      { id: 'citation:1', is: 'Citation' },
    ],
    merged: [],
  });
});

test('of what is no entity the first is shown at its evidence, where nothing else is', async () => {
  const { selection, linked } = await resolve({ ...nothing, open: opening('source:1', 'claim:1') }, {});
  expect(selection).toEqual({ kind: 'source', id: 'source:1' });
  expect(linked.strays).toEqual([{ id: 'claim:1', is: 'Claim' }]);
});

test.each([
  ['entity', 'actor:old', { kind: 'entity', id: 'actor:b' }],
  ['entity', 'source:1', { kind: 'source', id: 'source:1' }],
  ['entity', 'citation:1', { kind: 'claim', id: 'claim:1', citation: 'citation:1' }],
  ['entity', 'claim:1', { kind: 'claim', id: 'claim:1' }],
  ['claim', 'claim:no', { kind: 'claim', id: 'claim:no' }],
] as const)('a selection is of the kind that the register says: %s %s', async (kind, id, expected) => {
  const { selection } = await resolve({ ...nothing, selection: { kind, id } }, {});
  expect(selection).toEqual(expected);
});

test('a claim keeps the citation that the panel opens at', async () => {
  const selection = { kind: 'claim', id: 'claim:1', citation: 'citation:1' } as const;
  expect((await resolve({ ...nothing, selection }, {})).selection).toEqual(selection);
});

test('ids are asked for once each, 500 at a time; without any nothing is asked', async () => {
  await resolve(nothing, {});
  expect(fake.api.asked).toEqual([]);
  const ids = Array.from({ length: 500 }, (_, index) => `actor:${index}`);
  await resolve({ ...nothing, open: opening(...ids), selection: { kind: 'entity', id: 'actor:7' } }, {});
  expect(fake.api.asked).toEqual(['Named']);
  const { linked } = await resolve({ ...nothing, open: opening(...ids, 'actor:a', 'actor:last') }, {});
  expect(fake.api.asked).toEqual(['Named', 'Named', 'Named']);
  expect(linked.unknown).toHaveLength(501);
});
