import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importRows } from '../../server/intake/import-rows.ts';
import { readRows } from '../../server/intake/read-ndjson.ts';
import { RowRefused } from '../../server/intake/row-refused.ts';
import type { Act, ImportRow, Register } from '../../server/register/register.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { cite, claim, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

const totals = query('verify/totals');
const act: Act = { by: 'import', action: 'import', reason: null };
let store: GraphStore;
let register: Register;
beforeEach(async () => {
  ({ store, register } = await sampleRegister({ singleUser: true }));
});
afterEach(() => store.close());

const good = (n: number): ImportRow => ({ claim: claim(`n${n}`, { citations: [cite(`n${n}:1`)] }) });
const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => good(n));

async function load(rows: unknown[], options: { resume?: boolean; drafts?: boolean; batch?: number } = {}) {
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-import-')), 'rows.ndjson');
  const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
  await writeFile(file, text);
  return importRows(act, () => readRows(file), { store, register, batch: 10, ...options });
}

async function refused(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RowRefused);
  const { line, code, details, loaded } = error as RowRefused;
  return { line, code, rule: details.rule, record: details.record, field: details.field, loaded };
}

const claims = async () => (await store.read((tx) => tx.run(totals)))[0]!.claims;

test('rows are loaded in batches, each a revision, and every rule holds afterwards', async () => {
  const rows: ImportRow[] = [
    { entity: { id: 'place:q', kind: 'Place', type: 'region', name: 'Q', identifiers: ['x:q'] } },
    {
      source: { id: 'source:four', type: 'article', title: 'Four', authors: ['Someone'], publisher: 'First' },
    },
    { snapshot: { sha256: 'a'.repeat(64), source: 'source:four', mediaType: 'text/plain', bytes: 3 } },
    { derivation: { from: 'source:four', to: 'source:one', kind: 'copy' } },
    { separation: { a: 'source:three', b: 'source:two', reason: 'Two desks.' } },
    ...rowsOf(25),
    { citation: { ...cite('later', { source: 'source:two' }), claim: 'claim:n3' } },
    { contradiction: { claim: 'claim:n1', contradicts: 'claim:n2', reason: 'Not both.' } },
  ];
  expect(await load(rows)).toMatchObject({ added: 32, passedOver: 0, revisions: { first: 2, last: 5 } });
  expect(await claims()).toBe(25);
  expect(await violationsOf(store)).toEqual([]);
});

describe('one bad row', () => {
  const bad: ImportRow = { claim: claim('bad', { valid: '1999-13' }) };
  const file = [...rowsOf(37), bad, ...rowsOf(50).slice(37)];

  test('refuses the whole file, naming line, record, rule and field; nothing is written', async () => {
    expect(await refused(load(file))).toEqual({
      line: 38,
      code: 'BAD_USER_INPUT',
      rule: 'valid-date',
      record: 'claim:bad',
      field: 'claims[7].valid',
      loaded: 0,
    });
    expect(await claims()).toBe(0);
  });

  test('or leaves the batches before it; corrected, the same file goes on and adds nothing twice', async () => {
    expect(await refused(load(file, { resume: true }))).toMatchObject({ line: 38, loaded: 30 });
    expect(await claims()).toBe(30);
    expect(await violationsOf(store)).toEqual([]);
    const corrected = file.filter((row) => row !== bad);
    expect(await load(corrected, { resume: true })).toMatchObject({ added: 20, passedOver: 30 });
    expect(await load(corrected, { resume: true })).toMatchObject({
      added: 0,
      passedOver: 50,
      left: 0,
      revisions: null,
    });
    expect(await claims()).toBe(50);
    expect(await violationsOf(store)).toEqual([]);
  });
});

describe('is found before anything is written, wherever in the file its fault shows', () => {
  const entity = (id: string, identifier: string): ImportRow => ({
    entity: { id, kind: 'Place', type: 'region', name: id, identifiers: [identifier] },
  });
  const url = (id: string): ImportRow => ({
    source: { id, type: 'article', title: id, canonicalUrl: 'https://four.example/' },
  });
  const embedded: ImportRow = { claim: claim('loose', { embedded: true }) };
  const cases: [string, unknown, unknown, { line: number; rule: string }][] = [
    ['an id that stands in an earlier batch', good(40), good(3), { line: 32, rule: 'unique-identifier' }],
    [
      'a citation id of an earlier batch',
      good(40),
      { claim: claim('m', { citations: [cite('n3:1')] }) },
      { line: 32, rule: 'unique-identifier' },
    ],
    [
      'an identifier of an earlier batch',
      entity('place:q', 'x:1'),
      entity('place:r', 'x:1'),
      { line: 32, rule: 'unique-identifier' },
    ],
    [
      'an identifier that the register has',
      good(40),
      entity('place:r', 'wikidata:Q1'),
      { line: 32, rule: 'unique-identifier' },
    ],
    [
      'a canonical URL of an earlier batch',
      url('source:x'),
      url('source:y'),
      { line: 32, rule: 'unique-identifier' },
    ],
    [
      'no supporting citation',
      good(40),
      { claim: claim('m', { citations: [] }) },
      { line: 32, rule: 'claim-has-citation' },
    ],
    [
      'an unknown source',
      good(40),
      { claim: claim('m', { citations: [cite('m:1', { source: 'source:none' })] }) },
      { line: 32, rule: 'citation-has-claim-and-source' },
    ],
    [
      'an entity that is only named',
      good(40),
      { claim: claim('m', { subject: 'actor:none', citations: [cite('m:1')] }) },
      { line: 32, rule: 'named-record-exists' },
    ],
    ['an embedded claim of nobody', good(40), embedded, { line: 32, rule: 'embedded-has-parent' }],
    [
      'an unknown field',
      good(40),
      { claim: { ...claim('m', { citations: [cite('m:1')] }), colour: 'red' } },
      { line: 32, rule: 'well-formed' },
    ],
    ['no JSON', good(40), '{"claim": ', { line: 32, rule: 'well-formed' }],
    ['a kind that there is not', good(40), { rumour: {} }, { line: 32, rule: 'well-formed' }],
    ['null for a record', good(40), { claim: null }, { line: 32, rule: 'well-formed' }],
    [
      'two records on a line',
      good(40),
      { ...good(41), ...entity('place:r', 'x:1') },
      { line: 32, rule: 'well-formed' },
    ],
  ];
  test.each(cases)('%s', async (_, first, second, expected) => {
    const rest = rowsOf(40)
      .filter((row) => JSON.stringify(row) !== JSON.stringify(first))
      .slice(0, 29);
    const before = await claims();
    expect(await refused(load(['', first, ...rest, second]))).toMatchObject({ ...expected, loaded: 0 });
    expect(await claims()).toBe(before);
  });
});

test('a batch is not cut between an embedded claim and the claim that it is part of', async () => {
  const part: ImportRow = { claim: claim('part', { embedded: true, citations: [cite('part:1')] }) };
  const whole: ImportRow = {
    claim: claim('whole', { content: ['claim:part'], citations: [cite('whole:1')] }),
  };
  expect(await load([...rowsOf(9), part, whole])).toMatchObject({ added: 11 });
  expect(await violationsOf(store)).toEqual([]);
});

test('drafts stay drafts', async () => {
  await load(rowsOf(3), { drafts: true });
  expect(await violationsOf(store)).toEqual([]);
  await register.change({ ...act, by: 'ada' }, (writer) => writer.reviewClaims(['claim:n0', 'claim:n1']));
  expect(await violationsOf(store)).toEqual([]);
});

test('one bad row in 100,000 is named, and nothing of the file is loaded', async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => {
    const kind = n === 71_233 ? 'region' : 'Place';
    return { entity: { id: `place:n${n}`, kind, type: 'region', name: `Place ${n}` } };
  });
  const before = (await store.read((tx) => tx.run(totals)))[0]!.entities;
  expect(await refused(load(rows, { batch: 2000 }))).toMatchObject({
    line: 71_234,
    record: 'place:n71233',
    rule: 'well-formed',
    loaded: 0,
  });
  expect((await store.read((tx) => tx.run(totals)))[0]!.entities).toBe(before);
});

describe('the check before loading and the register refuse the same rows', () => {
  const rows: ImportRow[] = [
    { entity: { id: 'actor:c', kind: 'Actor', type: 'state', name: 'C', identifiers: ['x:c'] } },
    { source: { id: 'source:four', type: 'article', title: 'Four', canonicalUrl: 'https://four.example/' } },
    ...rowsOf(12),
    { claim: claim('part', { embedded: true, citations: [cite('part:1')] }) },
    { claim: claim('whole', { content: ['claim:part'], citations: [cite('whole:1')] }) },
    { citation: { ...cite('later'), claim: 'claim:n2' } },
    { contradiction: { claim: 'claim:n1', contradicts: 'claim:n2', reason: 'Not both.' } },
  ];
  /** Changes that may or may not break a rule, depending on the row that they meet. */
  const spoil: ((fields: Record<string, unknown>) => void)[] = [
    (r) => delete r.text,
    (r) => delete r.name,
    (r) => delete r.reason,
    (r) => Object.assign(r, { subject: 'actor:none' }),
    (r) => Object.assign(r, { predicate: 'founded' }),
    (r) => Object.assign(r, { object: null }),
    (r) => Object.assign(r, { valid: '2020?' }),
    (r) => Object.assign(r, { citations: [] }),
    (r) => Object.assign(r, { content: [r.id] }),
    (r) => Object.assign(r, { embedded: true }),
    (r) => Object.assign(r, { source: 'source:none' }),
    (r) => Object.assign(r, { canonicalUrl: 'https://two.example/' }),
    (r) => Object.assign(r, { identifiers: ['wikidata:Q1'] }),
    (r) => Object.assign(r, { kind: 'Place' }),
    (r) => Object.assign(r, { claim: 'claim:none' }),
  ];
  const outcome = async (file: ImportRow[], resume: boolean) => {
    const fresh = await sampleRegister({ singleUser: true });
    const placed = file.map((row, at) => ({ row, line: at + 1 }));
    const result = await importRows(act, () => placed, { ...fresh, batch: 5, resume }).then(
      () => null,
      (error: RowRefused) => ({ line: error.line, code: error.code, rule: error.details.rule }),
    );
    expect(await violationsOf(fresh.store)).toEqual([]);
    await fresh.store.close();
    return result;
  };

  test.each(spoil.map((change, at) => [at, change] as const))('spoilt in way %i', async (way, change) => {
    const at = (way * 5 + 1) % rows.length;
    for (const which of [at, (at + 7) % rows.length]) {
      const file = structuredClone(rows);
      change(Object.values(file[which]!)[0] as unknown as Record<string, unknown>);
      expect(await outcome(file, false)).toEqual(await outcome(file, true));
    }
  });
});
