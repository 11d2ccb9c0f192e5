import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDayNumber } from '../../server/dates/edtf.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register, Writer } from '../../server/register/register.ts';
import { renewKeys } from '../../server/register/renew-keys.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ClaimDerived, ClaimSeen } from '../../server/store/queries.generated.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, cite, claim } from './sample.ts';
import { violationsOf } from './violations.ts';

const FEBRUARY = toDayNumber(2022, 2, 10);
const MARCH = toDayNumber(2022, 3, 1);
const NEVER = { observedFrom: null, observedBy: null, observedUntil: null, observedTo: null, seenOn: null };
const on = (...days: number[]): ClaimSeen => ({
  observedFrom: Math.min(...days),
  observedBy: Math.min(...days),
  observedUntil: Math.max(...days),
  observedTo: Math.max(...days),
  seenOn: days,
});

describe.each(ENGINES)('when a claim is observed, on $name', ({ skipped, open }) => {
  let engine: TestEngine;
  let store: GraphStore;
  let register: Register;
  beforeAll(async () => {
    if (skipped) return;
    engine = await open();
    store = engine.store;
    register = createRegister(store, { singleUser: true });
    await as(addSample);
  });
  afterAll(() => engine?.stop());
  /** Each test has a claim of its own. */
  let run = 0;
  let id = '';
  beforeEach((context) => {
    if (skipped) context.skip(skipped);
    run += 1;
    id = `claim:c${run}`;
  });
  const as = (work: (w: Writer) => Promise<unknown>) => register.change(ada('try'), work);
  const copies = async () => {
    const [row] = await store.read((tx) => tx.run(query('claim/evidence'), { ids: [id] }));
    return row!.copies;
  };
  const observed = async () => {
    const { observedFrom, observedBy, observedUntil, observedTo, seenOn } = await copies();
    return { observedFrom, observedBy, observedUntil, observedTo, seenOn };
  };
  const said = (n: string, saidOn?: string) =>
    cite(`c${run}:${n}`, { source: 'source:one', ...(saidOn ? { saidOn } : {}) });
  const write = (...citations: ReturnType<typeof said>[]) =>
    as(async (w) => {
      await w.addClaims([claim(`c${run}`, { citations })]);
      await w.reviewClaims([id]);
    });

  test('by the citations that it is written with', async () => {
    await write(said('1', '2022-02-10'), said('2', '2022-03-01'));
    expect(await observed()).toEqual(on(FEBRUARY, MARCH));
    expect(await violationsOf(store)).toEqual([]);
  });

  test('by one that is added, edited and retracted', async () => {
    await write(said('1', '2022-02-10'));
    await as(async (w) => {
      await w.addCitations([{ ...said('2', '2022-03-01'), claim: id }]);
      await w.reviewCitations([`citation:c${run}:2`]);
    });
    expect(await observed()).toEqual(on(FEBRUARY, MARCH));
    await as(async (w) => {
      await w.reviseCitation(`citation:c${run}:1`, { saidOn: null }, 1);
      await w.reviewCitations([`citation:c${run}:1`]);
    });
    expect(await observed()).toEqual(on(MARCH));
    await as((w) => w.retractCitations([`citation:c${run}:2`], 'Misread.'));
    expect(await observed()).toEqual(NEVER);
    expect(await violationsOf(store)).toEqual([]);
  });

  test('by the day of its source, as that is dated and dated otherwise', async () => {
    await write(cite(`c${run}:1`, { source: 'source:two' }));
    expect(await observed()).toEqual(NEVER);
    await as((w) => w.reviseSource('source:two', { issued: '2022-02-10' }, 1));
    expect(await observed()).toEqual(on(FEBRUARY));
    await as((w) => w.reviseSource('source:two', { issued: null }, 2));
    expect(await observed()).toEqual(NEVER);
    expect(await violationsOf(store)).toEqual([]);
  });

  test('verify names what is kept otherwise, and a store of an earlier version is put right when it is opened', async () => {
    await write(said('1', '2022-02-10'));
    const { ...kept } = (await copies()) as ClaimDerived & ClaimSeen;
    await store.write(async (tx) => {
      await tx.run(query('claim/save-derived'), { rows: [{ ...kept, ...NEVER, id }] });
      await tx.run(query('schema/set-keys'), { version: 3 });
    });
    expect(await violationsOf(store)).toMatchObject(Array(5).fill({ rule: 'copies-match', record: id }));
    await renewKeys(store);
    expect(await observed()).toEqual(on(FEBRUARY));
    expect(await violationsOf(store)).toEqual([]);
  });
});
