import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Difference } from '../../server/intake/differences.ts';
import { type ImportOptions, importRows } from '../../server/intake/import-rows.ts';
import type { RecordKind } from '../../server/record/record.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { readRecords } from '../../server/register/records.ts';
import type { ImportRow, Register } from '../../server/register/register.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, cite, claim } from './sample.ts';
import { violationsOf } from './violations.ts';

const act = { by: 'import', action: 'import', reason: null };

describe.each(ENGINES)('a file over what the register has, on $name', ({ skipped, open }) => {
  let engine: TestEngine;
  let store: GraphStore;
  let register: Register;
  beforeAll(async () => {
    if (skipped) return;
    engine = await open();
    store = engine.store;
    register = createRegister(store, { singleUser: true });
    await register.change(ada('seed'), addSample);
  });
  afterAll(() => engine?.stop());
  /** Each test has records of its own. */
  let n = 0;
  beforeEach(async (context) => {
    if (skipped) return context.skip(skipped);
    n += 1;
    await load(release());
  });

  const release = (): ImportRow[] => [
    { entity: { id: `actor:u${n}`, kind: 'Actor', type: 'state', name: 'U', identifiers: [`x:${n}`] } },
    {
      source: {
        id: `source:u${n}`,
        type: 'article',
        title: 'U',
        rights: { statement: 'free', redistributable: true },
      },
    },
    {
      claim: claim(`u${n}`, {
        subject: `actor:u${n}`,
        text: 'U holds.',
        citations: [cite(`u${n}:1`, { source: `source:u${n}` })],
      }),
    },
  ];
  /** The rows with some of their fields put otherwise, by kind. */
  const newer = (over: Record<string, object>): ImportRow[] =>
    release().map((row) => {
      const [kind, record] = Object.entries(row)[0]!;
      return { [kind]: { ...record, ...over[kind] } } as unknown as ImportRow;
    });
  async function load(rows: ImportRow[], options: Partial<ImportOptions> = {}) {
    const differing: Difference[] = [];
    const placed = rows.map((row, at) => ({ row, line: at + 1 }));
    const done = await importRows(act, () => placed, {
      store,
      register,
      onDiffering: (each) => differing.push(each),
      ...options,
    });
    return { ...done, differing };
  }
  const record = async <K extends RecordKind>(kind: K, id: string) =>
    (await store.read((tx) => readRecords(tx, kind, [id])))[0]!;
  const revisions = async () => (await store.read((tx) => tx.run(query('verify/totals'))))[0]!.revisions;

  test('is refused, and says how much of it is there and how much is otherwise', async () => {
    const before = await revisions();
    const rows = newer({ entity: { name: 'U anew' } });
    const differing: Difference[] = [];
    const error = await load(rows, { onDiffering: (each) => differing.push(each) }).catch((each) => each);
    expect(error).toMatchObject({ line: 1, code: 'DUPLICATE_IDENTIFIER', loaded: 0 });
    expect(error.message).toContain('2 of the rows as they are and 1 of their records otherwise');
    expect(differing).toMatchObject([
      { id: `actor:u${n}`, line: 1, fields: { name: { before: 'U', after: 'U anew' } } },
    ]);
    expect(await revisions()).toBe(before);
  });

  test('resumed, adds what is lacking and tells what is left otherwise', async () => {
    const rows = newer({ entity: { name: 'U anew' } });
    rows.push({ entity: { id: `actor:v${n}`, kind: 'Actor', type: 'state', name: 'V' } });
    const done = await load(rows, { resume: true });
    expect(done).toMatchObject({ added: 1, edited: 0, passedOver: 2, left: 1 });
    expect(done.differing).toMatchObject([{ id: `actor:u${n}`, hindrance: null }]);
    expect(await record('entity', `actor:u${n}`)).toMatchObject({ name: 'U', version: 1 });
  });

  test('updated, edits each kind in new versions, reviewed, after saying what it will do', async () => {
    const before = await revisions();
    const rows = newer({
      entity: { name: 'U anew', identifiers: [`X:${n}`, `y:${n}`] },
      source: { title: 'U anew' },
      claim: {
        text: 'U holds anew.',
        valid: '2020',
        citations: [
          cite(`u${n}:1`, { source: `source:u${n}`, credibility: 2 }),
          cite(`u${n}:2`, { source: 'source:two' }),
        ],
      },
    });
    let planned: unknown;
    const onPlanned: ImportOptions['onPlanned'] = (plan) => {
      planned = plan;
    };
    expect(await load(rows, { update: true, dryRun: true, onPlanned })).toMatchObject({ revisions: null });
    expect(planned).toEqual({ fresh: 1, edits: 4, same: 0, left: 0 });
    expect(await revisions()).toBe(before);
    const done = await load(rows, { update: true });
    expect(done).toMatchObject({ added: 1, edited: 4, passedOver: 0, left: 0 });
    expect(done.differing.map(({ kind, fields }) => [kind, Object.keys(fields)])).toEqual([
      ['entity', ['name', 'identifiers']],
      ['source', ['title']],
      ['claim', ['text', 'valid']],
      ['citation', ['credibility']],
    ]);
    expect(await record('entity', `actor:u${n}`)).toMatchObject({ name: 'U anew', version: 2 });
    expect(await record('source', `source:u${n}`)).toMatchObject({ title: 'U anew', version: 2 });
    expect(await record('claim', `claim:u${n}`)).toMatchObject({
      text: 'U holds anew.',
      valid: '2020',
      status: 'reviewed',
      reviewWaived: true,
    });
    expect(await record('citation', `citation:u${n}:1`)).toMatchObject({
      credibility: 2,
      status: 'reviewed',
      check: 'unchecked',
      version: 2,
    });
    expect(await revisions()).toBe((before as number) + 1);
    expect(await load(rows, { update: true })).toMatchObject({ edited: 0, passedOver: 3, revisions: null });
    expect(await violationsOf(store)).toEqual([]);
  });

  test('updated as drafts, leaves a reviewed claim standing and its next version to another curator', async () => {
    const rows = newer({ claim: { text: 'U holds anew.' } });
    expect(await load(rows, { update: true, drafts: true })).toMatchObject({ edited: 1 });
    expect(await record('claim', `claim:u${n}`)).toMatchObject({ text: 'U holds.', status: 'reviewed' });
    expect(await record('proposal', `claim:u${n}@2`)).toMatchObject({ payload: { text: 'U holds anew.' } });
    expect(await violationsOf(store)).toEqual([]);
  });

  test('neither brings back what is withdrawn nor moves a citation, and says why', async () => {
    await register.change(ada('retract'), (w) =>
      w.retractClaims([`claim:u${n}`], 'Withdrawn by its source.'),
    );
    const rows = newer({
      claim: { text: 'U holds anew.', citations: [cite(`u${n}:1`, { source: 'source:two' })] },
    });
    const done = await load(rows, { update: true });
    expect(done).toMatchObject({ edited: 0, left: 2, revisions: null });
    expect(done.differing.map(({ hindrance }) => hindrance)).toEqual([
      'it is withdrawn',
      'its source cannot be edited',
    ]);
  });

  test('a field that a row leaves out stays; null empties it', async () => {
    const named = newer({ entity: { description: 'Of U.' } });
    await load(named, { update: true });
    await load(release(), { update: true });
    expect(await record('entity', `actor:u${n}`)).toMatchObject({ description: 'Of U.' });
    await load(newer({ entity: { description: null } }), { update: true });
    expect(await record('entity', `actor:u${n}`)).toMatchObject({ description: null });
  });

  test('the order of authors and of aliases is corrected; that of a set is no difference', async () => {
    const authors = ['First, Ann', 'Second, Bob'];
    const aliases = ['Y', 'You'].map((text) => ({ text }));
    const identifiers = [`x:${n}`, `y:${n}`];
    await load(newer({ source: { authors }, entity: { aliases, identifiers } }), { update: true });
    const turned = newer({
      source: { authors: authors.toReversed() },
      entity: { aliases: aliases.toReversed(), identifiers: identifiers.toReversed() },
    });
    const { edited, differing } = await load(turned, { update: true });
    expect(edited).toBe(2);
    expect(differing.map(({ fields }) => Object.keys(fields))).toEqual([['aliases'], ['authors']]);
    expect(await record('source', `source:u${n}`)).toMatchObject({ authors: authors.toReversed() });
    expect(await record('entity', `actor:u${n}`)).toMatchObject({
      aliases: [{ text: 'You' }, { text: 'Y' }],
    });
    expect(await load(turned, { update: true })).toMatchObject({ edited: 0, revisions: null });
  });

  test.each([2000, 1])(
    'one id in two rows says nothing, so it is refused with both lines (batch %i)',
    async (batch) => {
      const before = await revisions();
      const [first] = newer({ entity: { name: 'One' } });
      const [second] = newer({ entity: { name: 'Two' } });
      const [, , withCitation] = release();
      const citation: ImportRow = {
        citation: { ...cite(`u${n}:1`, { source: `source:u${n}` }), claim: `claim:u${n}` },
      };
      for (const options of [{ update: true }, { update: true, dryRun: true }, {}]) {
        const error = await load([first!, second!], { ...options, batch }).catch((each) => each);
        expect(error).toMatchObject({
          line: 2,
          code: 'DUPLICATE_IDENTIFIER',
          message: `actor:u${n}: the id stands in line 1 already`,
          details: { rule: 'unique-identifier', record: `actor:u${n}`, field: 'id' },
        });
        const cited = await load([withCitation!, citation], { ...options, batch }).catch((each) => each);
        expect(cited).toMatchObject({ line: 2, details: { record: `citation:u${n}:1` } });
      }
      expect(await record('entity', `actor:u${n}`)).toMatchObject({ name: 'U', version: 1 });
      expect(await revisions()).toBe(before);
    },
  );

  test('one bad edit leaves nothing behind, and is named by its line', async () => {
    const before = await revisions();
    const rows = newer({ entity: { name: 'U anew' }, claim: { valid: '1999-13' } });
    const error = await load(rows, { update: true }).catch((each) => each);
    expect(error).toMatchObject({ line: 3, details: { rule: 'valid-date', record: `claim:u${n}` } });
    expect(await revisions()).toBe(before);
  });

  test('an edit that makes a claim state what another states is told with both lines', async () => {
    const told: unknown[] = [];
    const onRepeat: ImportOptions['onRepeat'] = (repeat) => told.push(repeat);
    const again = (over: object): ImportRow => ({
      claim: claim(`e${n}`, {
        subject: `actor:u${n}`,
        citations: [cite(`e${n}:1`, { source: 'source:two' })],
        ...over,
      }),
    });
    await load([again({ modality: 'planned' })], { onRepeat });
    expect(told).toEqual([]);
    await load([...release(), again({ modality: 'asserted' })], { update: true, onRepeat });
    expect(told).toEqual([{ claim: `claim:e${n}`, sameAs: `claim:u${n}`, line: 4, sameLine: 3 }]);
  });

  test('a claim that states what another states is loaded, and told at once with both lines', async () => {
    const told: unknown[] = [];
    const again = (id: string): ImportRow => ({
      claim: claim(`${id}${n}`, {
        subject: `actor:u${n}`,
        valid: '2021',
        citations: [cite(`${id}${n}:1`, { source: 'source:two' })],
      }),
    });
    const onRepeat: ImportOptions['onRepeat'] = (repeat) => told.push(repeat);
    expect(await load([again('s'), again('r')], { onRepeat })).toMatchObject({ added: 2, repeats: 1 });
    expect(told).toEqual([{ claim: `claim:r${n}`, sameAs: `claim:s${n}`, line: 2, sameLine: 1 }]);
    const { repeats } = await register.change(ada('add'), (w) =>
      w.addClaims([(again('q') as { claim: ReturnType<typeof claim> }).claim]),
    );
    expect(repeats).toEqual([{ claim: `claim:q${n}`, sameAs: `claim:r${n}` }]);
    const { repeats: none } = await register.change(ada('edit'), (w) =>
      w.reviseClaim(`claim:q${n}`, { negated: true }, 1),
    );
    expect(none).toEqual([]);
    expect(await violationsOf(store)).toEqual([]);
  });
});
