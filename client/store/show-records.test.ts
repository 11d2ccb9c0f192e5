import { beforeEach, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { pick, type Selection } from '../model/workspace.ts';
import { commit, read, useExplorer } from './explorer.ts';
import type { AllRecords } from './record-kinds.ts';
import { loadDetails } from './select.ts';
import { evidenceOf, factsOf, hitOf, linesOf, sourceOf } from './show-records.ts';

const fake = withFakeApi();

beforeEach(() => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  const { api } = fake;
  api.entity('actor:a');
  api.entity('actor:b');
  api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  api.claim('claim:2', 'actor:b', 'arms', null);
  api.source('source:1');
  api.citation('citation:1', 'claim:1', 'source:1');
});

async function shown(kind: Selection['kind'], id: string) {
  commit({ workspace: pick(read().workspace, { kind, id }) });
  await loadDetails();
  return read();
}

/** The records without what is known of one of them. */
function without(records: AllRecords, kind: keyof AllRecords['tables'], id: string): AllRecords {
  const { [id]: _, ...rest } = records.tables[kind];
  return { ...records, tables: { ...records.tables, [kind]: rest } };
}

test('an entity is whole, with those of its facts that are known', async () => {
  const { records, details } = await shown('entity', 'actor:b');
  if (details.state !== 'entity') throw new Error(details.state);
  const ids = (known: AllRecords) => factsOf(known, details)?.claims.edges.map(({ node }) => node.id);
  expect(ids(records)).toEqual(['claim:1', 'claim:2']);
  expect(ids(without(records, 'claim', 'claim:1'))).toEqual(['claim:2']);
  expect(ids(without(records, 'entity', 'actor:a'))).toEqual(['claim:2']);
  expect(factsOf(without(records, 'entity', 'actor:b'), details)).toBeNull();
});

test('a claim is whole or nothing, but its citations are those that are known', async () => {
  const { records, details } = await shown('claim', 'claim:1');
  if (details.state !== 'claim') throw new Error(details.state);
  expect(evidenceOf(records, details)?.citations).toMatchObject({ totalCount: 1, edges: [{}] });
  expect(evidenceOf(without(records, 'source', 'source:1'), details)?.citations.edges).toEqual([]);
  for (const [kind, id] of [
    ['claim', 'claim:1'],
    ['entity', 'actor:a'],
    ['predicate', 'arms'],
  ] as const)
    expect(evidenceOf(without(records, kind, id), details), kind).toBeNull();
});

test('a source is whole, with those of its citations whose claims are known', async () => {
  const { records, details } = await shown('source', 'source:1');
  if (details.state !== 'source') throw new Error(details.state);
  expect(sourceOf(records, details)?.citations.edges.map(({ node }) => node.claim.id)).toEqual(['claim:1']);
  expect(sourceOf(without(records, 'claim', 'claim:1'), details)?.citations.edges).toEqual([]);
  expect(sourceOf(without(records, 'source', 'source:1'), details)).toBeNull();
});

test('claims as lines leave out what is not known', async () => {
  const { records } = await shown('claim', 'claim:1');
  expect(linesOf(records, ['claim:no', 'claim:1']).map(({ id }) => id)).toEqual(['claim:1']);
});

test.each([
  ['Entity', 'actor:a', 'entity', 'actor:a'],
  ['Claim', 'claim:1', 'claim', 'claim:1'],
  ['Source', 'source:1', 'source', 'source:1'],
  ['Citation', 'citation:1', 'claim', 'claim:1'],
  ['Citation', 'citation:1', 'source', 'source:1'],
] as const)('a hit on a %s needs what it names: %s without %s %s', async (type, id, kind, needed) => {
  const { records } = await shown('claim', 'claim:1');
  const hit = { found: { type, id }, field: 'name', snippet: '', distinction: null, matches: [], score: 1 };
  expect(hitOf(records, hit)).toMatchObject({ score: 1, node: { __typename: type, id } });
  expect(hitOf(without(records, kind, needed), hit)).toBeNull();
});
