import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Register } from '../../server/register/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { verify } from '../../server/verify/verify.ts';
import type { Note } from '../../server/verify/violation.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ada, bob, cite, claim, refusalOf, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

const FORMER = 'The words that must go.';
const payloads = rawQuery(
  "MATCH (ch:Change) WHERE ch.kind <> 'erasure' RETURN ch.id AS id, ch.record AS record, coalesce(ch.before, '') + coalesce(ch.after, '') AS text",
  ['id', 'record', 'text'],
);

let store: GraphStore;
let register: Register;
beforeEach(async () => {
  ({ store, register } = await sampleRegister());
  await register.change(ada('create'), (w) =>
    w.addClaims([claim('c', { text: FORMER, citations: [cite('c:1')] })]),
  );
});
afterEach(() => store.close());

const erase = () => register.change(ada('takedown'), (w) => w.eraseHistory('claim:c', 'source protection'));
const payloadsOf = async (record: string) =>
  (await store.write((tx) => tx.run(payloads))).filter((row) => row.record === record && row.text !== '');

async function verified() {
  const notes: Note[] = [];
  const run = verify(store, { onNote: (note) => notes.push(note) });
  for (;;) {
    const step = await run.next();
    if (step.done) return { ...step.value, notes };
  }
}

describe('the history of a record, erased', () => {
  it('leaves what stands, recorded anew, and nothing of what was', async () => {
    await register.change(ada('edit'), (w) => w.reviseClaim('claim:c', { text: 'Other words.' }, 1));
    await erase();
    const left = await payloadsOf('claim:c');
    expect(left).toHaveLength(1);
    expect(left[0]!.text).toContain('Other words.');
    expect(await verified()).toMatchObject({ violations: 0, erasures: 1, unproven: 0 });
  });

  it('leaves nothing of what was in the revision that edits and erases at once', async () => {
    await register.change(ada('takedown'), async (w) => {
      await w.reviseClaim('claim:c', { text: 'Other words.' }, 1);
      await w.eraseHistory('claim:c', 'source protection');
    });
    for (const { text } of await payloadsOf('claim:c')) expect(text).not.toContain(FORMER);
    expect(await verified()).toMatchObject({ violations: 0, erasures: 1, unproven: 0 });
  });

  it('may be erased again, and edited after', async () => {
    await erase();
    await erase();
    expect(await payloadsOf('claim:c')).toHaveLength(1);
    await register.change(ada('edit'), (w) => w.reviseClaim('claim:c', { text: 'Other words.' }, 1));
    await register.change(bob('review'), (w) => w.reviewClaims(['claim:c']));
    expect(await verified()).toMatchObject({ violations: 0, erasures: 2, unproven: 0 });
  });

  it('no longer hides that the record was altered past the register', async () => {
    await erase();
    const alter = rawQuery("MATCH (c:Claim {id: 'claim:c'}) SET c.dateBasis = 'a hunch'");
    await store.write((tx) => tx.run(alter));
    expect(await violationsOf(store)).toContainEqual(
      expect.objectContaining({ rule: 'records-match-ledger', record: 'claim:c' }),
    );
  });

  it('of a record that is gone records nothing anew; of one that never was is refused', async () => {
    const thing = { id: 'actor:gone', kind: 'Actor', type: 'state', name: 'Gone' } as const;
    await register.change(ada('create'), (w) => w.addEntities([thing]));
    await register.change(ada('delete'), (w) => w.deleteEntity('actor:gone'));
    await register.change(ada('takedown'), (w) => w.eraseHistory('actor:gone', 'by court order'));
    expect(await payloadsOf('actor:gone')).toEqual([]);
    expect(await verified()).toMatchObject({ violations: 0, erasures: 1, unproven: 0 });
    const never = register.change(ada('takedown'), (w) => w.eraseHistory('actor:never', 'none'));
    expect(await refusalOf(never)).toEqual({ code: 'NOT_FOUND', rule: 'named-record-exists' });
  });
});

it('records no change under a time before the last revision, whatever the clock says', async () => {
  let now = new Date('2026-01-02T00:00:00.000Z');
  const clocked = await sampleRegister({ clock: () => now });
  now = new Date('2026-01-01T00:00:00.000Z');
  await clocked.register.change(ada('create'), (w) =>
    w.addEntities([{ id: 'actor:late', kind: 'Actor', type: 'state', name: 'Late' }]),
  );
  const times = rawQuery('MATCH (r:Revision) RETURN r.at AS at ORDER BY r.sequence', ['at']);
  expect(await clocked.store.write((tx) => tx.run(times))).toEqual([
    { at: '2026-01-02T00:00:00.000Z' },
    { at: '2026-01-02T00:00:00.000Z' },
  ]);
  expect(await violationsOf(clocked.store)).toEqual([]);
  await clocked.store.close();
});

it('records nothing after a revision that is more than a day ahead of the clock', async () => {
  let now = new Date('2036-01-02T00:00:00.001Z');
  const clocked = await sampleRegister({ clock: () => now });
  now = new Date('2036-01-01T00:00:00.000Z');
  const late = { id: 'actor:late', kind: 'Actor' as const, type: 'state', name: 'Late' };
  expect(await refusalOf(clocked.register.change(ada('create'), (w) => w.addEntities([late])))).toMatchObject(
    {
      code: 'STORE_REFUSED',
    },
  );
  now = new Date('2036-01-01T00:00:00.001Z');
  await clocked.register.change(ada('create'), (w) => w.addEntities([late]));
  await clocked.store.close();
});
