import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Register } from '../../server/register/register.ts';
import { renewKeys } from '../../server/register/renew-keys.ts';
import type { SourceInput } from '../../server/source/source.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ada, cite, claim, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

/** Rows that the embedded engine moves at a time; what is lost at such a border is lost without an error. */
const CHUNK = 2048;
const LIMIT = 300_000;

let store: GraphStore;
let register: Register;
beforeEach(async () => {
  ({ store, register } = await sampleRegister({ singleUser: true }));
});
afterEach(() => store.close());

const idOf = (n: number) => `source:n${String(n).padStart(5, '0')}`;
const sources = (from: number, to: number, over: (n: number) => Partial<SourceInput>) =>
  Array.from({ length: to - from }, (_, at) => from + at).map((n) => ({
    id: idOf(n),
    type: 'article',
    title: `N${n}`,
    rights: { statement: 'free', redistributable: true },
    ...over(n),
  }));
const add = (some: SourceInput[]) => register.change(ada('add'), (w) => w.addSources(some));

/** The standing of a reviewed claim with a citation of each of these sources. */
async function standingOn(...ids: number[]): Promise<unknown> {
  const citations = ids.map((n) => cite(`x:${n}`, { source: idOf(n) }));
  await register.change(ada('claim'), async (w) => {
    await w.addClaims([claim('x', { citations })]);
    await w.reviewClaims(['claim:x']);
  });
  const [row] = await store.read((tx) => tx.run(query('claim/evidence'), { ids: ['claim:x'] }));
  return (row!.copies as { standing: unknown }).standing;
}

test(
  'sources of one publisher are one witness, however many came before them',
  async () => {
    const onePaper = () => ({ publisher: 'One Paper' });
    await add(sources(0, CHUNK, onePaper));
    await add(sources(CHUNK, CHUNK + 2, onePaper));
    expect(await standingOn(CHUNK, CHUNK + 1)).toBe('single-source');
    expect(await violationsOf(store)).toEqual([]);
  },
  LIMIT,
);

test(
  '3,000 sources in one change each get their witness',
  async () => {
    const ownAddress = (n: number) => ({ url: `https://n.example/${n}` });
    await add(sources(0, 3000, ownAddress));
    expect(await standingOn(1, 2999)).toBe('corroborated');
    expect(await violationsOf(store)).toEqual([]);
  },
  LIMIT,
);

test(
  'a store whose groups an earlier version left incomplete is put right',
  async () => {
    await add(sources(0, CHUNK + 2, () => ({ publisher: 'One Paper' })));
    await standingOn(CHUNK, CHUNK + 1);
    await store.write(async (tx) => {
      const lost = [CHUNK, CHUNK + 1].map((n) => ({ id: idOf(n), witness: null }));
      await tx.run(query('source/save-witness'), { rows: lost });
      await tx.run(query('schema/set-keys'), { version: 1 });
    });
    expect(await violationsOf(store)).not.toEqual([]);
    await renewKeys(store);
    expect(await violationsOf(store)).toEqual([]);
  },
  LIMIT,
);
