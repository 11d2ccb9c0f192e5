import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suggestContradictions } from '../../server/claim/suggest-contradictions.ts';
import { openChangeFeed } from '../../server/register/change-feed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { readRecords } from '../../server/register/records.ts';
import type { Register } from '../../server/register/register.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore } from '../../server/store/graph-store.ts';
import { ada, bob, cite, claim, refusalOf, sampleRegister } from './sample.ts';

let store: GraphStore;
let register: Register;
beforeEach(async () => {
  ({ store, register } = await sampleRegister());
});
afterEach(() => store.close());

const record = <K extends Parameters<typeof readRecords>[1]>(kind: K, id: string) =>
  store.read(async (tx) => (await readRecords(tx, kind, [id]))[0]);
const add = (...claims: Parameters<typeof claim>[]) =>
  register.change(ada('create'), (w) => w.addClaims(claims.map((args) => claim(...args))));
const review = (...ids: string[]) => register.change(bob('review'), (w) => w.reviewClaims(ids));

describe('claims', () => {
  it('are read back as they were written', async () => {
    await add([
      'full',
      {
        predicate: 'operates-in',
        object: 'actor:a',
        value: { quantity: { amount: 30, low: null, high: null, unit: 'site', approximate: true } },
        participants: [
          { role: 'target', entity: 'actor:b' },
          { role: 'place', entity: 'place:p' },
        ],
        modality: 'possible',
        negated: true,
        valid: '2020-01?/2021',
        dateBasis: 'the page header',
        citations: [
          cite('full:1', {
            position: { start: 4, end: 20 },
            locator: { label: 'paragraph', value: '3' },
            snapshot: '0'.repeat(64),
            credibility: 2,
            saidBy: 'actor:b',
            saidOn: '2020',
            translation: { text: 'seize mots', lang: 'fr', by: 'ada' },
          }),
        ],
      },
    ]);
    expect(await record('claim', 'claim:full')).toMatchObject({
      value: { quantity: { amount: 30, low: null, high: null, unit: 'site', approximate: true } },
      participants: [
        { role: 'place', entity: 'place:p' },
        { role: 'target', entity: 'actor:b' },
      ],
      modality: 'possible',
      negated: true,
      valid: '2020-01?/2021',
      status: 'draft',
      author: 'ada',
      version: 1,
    });
    expect(await record('citation', 'citation:full:1')).toMatchObject({
      position: { start: 4, end: 20 },
      locator: { label: 'paragraph', value: '3' },
      saidBy: 'actor:b',
      translation: { text: 'seize mots', lang: 'fr', by: 'ada' },
      status: 'draft',
    });
  });

  it('go from draft to reviewed with their citations, and to retracted', async () => {
    await add(['c']);
    await review('claim:c');
    expect(await record('claim', 'claim:c')).toMatchObject({
      status: 'reviewed',
      reviewedBy: 'bob',
      reviewWaived: false,
    });
    expect(await record('citation', 'citation:c:1')).toMatchObject({ status: 'reviewed', reviewedBy: 'bob' });
    await register.change(ada('retract'), (w) => w.retractClaims(['claim:c'], 'wrong reading'));
    const retracted = await record('claim', 'claim:c');
    expect(retracted).toMatchObject({ status: 'retracted', retractedReason: 'wrong reading', version: 3 });
    expect(retracted!.recordedTo).not.toBeNull();
  });

  it('of one user are reviewed by that user, visibly', async () => {
    const alone = createRegister(store, { singleUser: true });
    await alone.change(ada('seed'), async (w) => {
      await w.addClaims([claim('c')]);
      await w.reviewClaims(['claim:c']);
    });
    expect(await record('claim', 'claim:c')).toMatchObject({
      status: 'reviewed',
      reviewWaived: true,
      version: 1,
    });
  });

  it('keep standing while an edit waits for its review', async () => {
    await add(['c']);
    await review('claim:c');
    await register.change(ada('edit'), (w) => w.reviseClaim('claim:c', { text: 'Better said.' }, 2));
    expect(await record('claim', 'claim:c')).toMatchObject({
      text: 'c holds.',
      status: 'reviewed',
      version: 2,
    });
    expect(await record('proposal', 'claim:c@3')).toMatchObject({
      payload: { text: 'Better said.' },
      author: 'ada',
    });
    const stale = register.change(bob('edit'), (w) => w.reviseClaim('claim:c', { text: 'Mine.' }, 2));
    expect(await refusalOf(stale)).toEqual({ code: 'VERSION_CONFLICT', rule: 'no-lost-update' });
    const own = register.change(ada('review'), (w) => w.reviewClaims(['claim:c']));
    expect(await refusalOf(own)).toEqual({ code: 'FORBIDDEN', rule: 'reviewed-by-another' });
    await review('claim:c');
    expect(await record('claim', 'claim:c')).toMatchObject({ text: 'Better said.', version: 3 });
    expect(await record('proposal', 'claim:c@3')).toBeUndefined();
  });

  it('refuse a draft version that breaks a rule when it is written, not when it is reviewed', async () => {
    await add(['c']);
    await review('claim:c');
    const edit = register.change(ada('edit'), (w) => w.reviseClaim('claim:c', { subject: 'place:p' }, 2));
    expect(await refusalOf(edit)).toEqual({ code: 'PREDICATE_MISMATCH', rule: 'predicate-fits' });
  });

  it('are not reviewed by anyone whose words are in them', async () => {
    await add(['c']);
    await register.change(bob('edit'), (w) => w.reviseClaim('claim:c', { text: 'Bob says it.' }, 1));
    expect((await refusalOf(review('claim:c')))?.code).toBe('FORBIDDEN');
    const carol = { by: 'carol', action: 'review', reason: null };
    await register.change(carol, (w) => w.reviewClaims(['claim:c']));
    expect(await record('claim', 'claim:c')).toMatchObject({ editors: ['bob'], reviewedBy: 'carol' });
  });

  it('name the place in the input that a rule refuses', async () => {
    const work = register.change(ada('create'), (w) =>
      w.addClaims([claim('fine'), claim('odd', { valid: '2021/2020' })]),
    );
    await expect(work).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { rule: 'valid-date', record: 'claim:odd', field: 'claims[1].valid', value: '2021/2020' },
    });
    expect(await record('claim', 'claim:fine')).toBeUndefined();
  });

  it('refuse a field that nobody knows', async () => {
    const typo = { ...claim('c'), negatd: true };
    expect(await refusalOf(register.change(ada('create'), (w) => w.addClaims([typo])))).toMatchObject({
      rule: 'well-formed',
    });
  });
});

describe('derived copies', () => {
  const copies = (id: string) =>
    store.read(async (tx) => {
      const { query } = await import('../../server/store/cypher-library.ts');
      return (await tx.run(query('claim/evidence'), { ids: [id] }))[0]!.copies;
    });

  it('follow citations, sources, witnesses and contradictions', async () => {
    await add(
      ['c', { citations: [cite('c:1', { credibility: 2 }), cite('c:2', { source: 'source:two' })] }],
      ['d'],
    );
    await review('claim:c', 'claim:d');
    expect(await copies('claim:c')).toMatchObject({
      live: true,
      standing: 'corroborated',
      witnesses: 2,
      reliability: 'B',
      credibility: 2,
      contested: false,
      strength: 1000 + 100 + 6 * 4 + 4,
    });
    const two = await record('source', 'source:two');
    await register.change(ada('edit'), (w) =>
      w.reviseSource('source:two', { publisher: 'first ' }, two!.version),
    );
    expect(await copies('claim:c')).toMatchObject({ standing: 'single-source', witnesses: 1 });
    await register.change(ada('separate'), (w) => w.separateSources('source:two', 'source:one', 'own desks'));
    expect(await copies('claim:c')).toMatchObject({ witnesses: 2 });
    await register.change(ada('derive'), (w) =>
      w.addDerivations([{ from: 'source:two', to: 'source:one', kind: 'copy' }]),
    );
    expect(await copies('claim:c')).toMatchObject({ witnesses: 1 });
    await register.change(ada('derive'), (w) =>
      w.removeDerivation({ from: 'source:two', to: 'source:one', kind: 'copy' }),
    );
    expect(await copies('claim:c')).toMatchObject({ witnesses: 2 });
    await register.change(ada('contest'), (w) =>
      w.addContradictions([{ claim: 'claim:d', contradicts: 'claim:c', reason: 'both cannot hold' }]),
    );
    expect(await copies('claim:c')).toMatchObject({ contested: true, strength: 100 + 28 });
    await register.change(ada('retract'), (w) => w.retractClaims(['claim:d'], 'no'));
    expect(await copies('claim:c')).toMatchObject({ contested: false });
    await register.change(ada('retract'), (w) => w.retractSource('source:two', 'withdrawn'));
    expect(await copies('claim:c')).toMatchObject({ witnesses: 1, standing: 'single-source' });
    await register.change(ada('restore'), (w) => w.restoreSource('source:two'));
    expect(await copies('claim:c')).toMatchObject({ witnesses: 2 });
    const against = { ...cite('c:3', { stance: 'contradicts' }), claim: 'claim:c' };
    await register.change(ada('cite'), (w) => w.addCitations([against]));
    expect(await copies('claim:c')).toMatchObject({ contested: false });
    await register.change(bob('review'), (w) => w.reviewCitations(['citation:c:3']));
    expect(await copies('claim:c')).toMatchObject({ contested: true });
  });
});

describe('entities', () => {
  it('merge into another, leave a redirect, and come apart again', async () => {
    await register.change(ada('create'), async (w) => {
      await w.addEntities([
        { id: 'actor:c', kind: 'Actor', type: 'state', name: 'C', identifiers: ['wikidata:Q3'] },
      ]);
      await w.addClaims([
        claim('s', { subject: 'actor:c', citations: [cite('s:1', { saidBy: 'actor:c' })] }),
        claim('p', {
          participants: [
            { role: 'target', entity: 'actor:a' },
            { role: 'target', entity: 'actor:c' },
          ],
        }),
      ]);
    });
    const before = await record('claim', 'claim:p');
    await register.change(ada('merge'), (w) => w.mergeEntities('actor:c', 'actor:a'));
    expect(await record('entity', 'actor:c')).toMatchObject({ mergedInto: 'actor:a', identifiers: [] });
    expect(await record('entity', 'actor:a')).toMatchObject({
      identifiers: ['wikidata:Q1', 'wikidata:Q3'],
      aliases: [{ text: 'C', lang: null, script: null }],
    });
    expect(await record('claim', 'claim:s')).toMatchObject({ subject: 'actor:a' });
    expect(await record('citation', 'citation:s:1')).toMatchObject({ saidBy: 'actor:a' });
    const late = register.change(ada('create'), (w) => w.addClaims([claim('late', { subject: 'actor:c' })]));
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND', details: { valid: 'actor:a' } });

    await register.change(ada('unmerge'), (w) => w.unmergeEntity('actor:c'));
    expect(await record('entity', 'actor:c')).toMatchObject({
      mergedInto: null,
      identifiers: ['wikidata:Q3'],
    });
    expect(await record('entity', 'actor:a')).toMatchObject({ identifiers: ['wikidata:Q1'], aliases: [] });
    expect(await record('claim', 'claim:s')).toMatchObject({ subject: 'actor:c' });
    expect(await record('claim', 'claim:p')).toEqual({ ...before, version: 3 });
    expect(await record('citation', 'citation:s:1')).toMatchObject({ saidBy: 'actor:c' });
  });

  it('merge through another and come apart in any order', async () => {
    await register.change(ada('create'), async (w) => {
      await w.addEntities(
        ['c', 'd'].map((id) => ({ id: `actor:${id}`, kind: 'Actor', type: 'state', name: id })),
      );
      await w.addClaims([claim('s', { subject: 'actor:c' })]);
    });
    await register.change(ada('merge'), (w) => w.mergeEntities('actor:c', 'actor:d'));
    await register.change(ada('merge'), (w) => w.mergeEntities('actor:d', 'actor:a'));
    expect(await record('entity', 'actor:c')).toMatchObject({ mergedInto: 'actor:a' });
    await register.change(ada('unmerge'), (w) => w.unmergeEntity('actor:c'));
    expect(await record('claim', 'claim:s')).toMatchObject({ subject: 'actor:c' });
    await register.change(ada('unmerge'), (w) => w.unmergeEntity('actor:d'));
    expect(await record('claim', 'claim:s')).toMatchObject({ subject: 'actor:c' });
    expect(await record('entity', 'actor:a')).toMatchObject({ aliases: [], mergedInto: null });
  });

  it('and sources that nothing names are deleted, identifiers freed', async () => {
    await register.change(ada('delete'), async (w) => {
      await w.deleteEntity('actor:a');
      await w.deleteSource('source:one');
    });
    expect(await record('entity', 'actor:a')).toBeUndefined();
    expect(await record('source', 'source:one')).toBeUndefined();
    expect(await record('snapshot', '0'.repeat(64))).toBeUndefined();
    await register.change(ada('create'), (w) =>
      w.addEntities([
        { id: 'actor:z', kind: 'Actor', type: 'state', name: 'Z', identifiers: ['wikidata:Q1'] },
      ]),
    );
  });
});

describe('a change', () => {
  it('ends at the limit given with it, and leaves nothing', async () => {
    const slow = register.change(
      ada('create'),
      async (writer) => {
        await writer.addClaims([claim('late')]);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      },
      { timeoutMs: 200 },
    );
    await expect(slow).rejects.toMatchObject({ code: 'TIMEOUT', details: { allowed: 200 } });
    expect(await record('claim', 'claim:late')).toBeUndefined();
  });

  it('that changes nothing makes no revision', async () => {
    const { sequence } = await register.change(ada('edit'), (w) =>
      w.reviseEntity('actor:a', { name: 'A' }, 1),
    );
    expect(sequence).toBeNull();
    expect((await add(['c'])).sequence).toBe(2);
  });

  it('that fails leaves nothing behind', async () => {
    const work = register.change(ada('create'), async (w) => {
      await w.addClaims([claim('c')]);
      throw new Error('curator left');
    });
    await expect(work).rejects.toThrow('curator left');
    expect(await record('claim', 'claim:c')).toBeUndefined();
    expect((await add(['c'])).sequence).toBe(2);
  });

  it('tells what it touched once it is committed', async () => {
    const seen: unknown[] = [];
    const follower = { refresh: async (told: unknown) => void seen.push(told), restart: async () => {} };
    const feed = await openChangeFeed(store, [follower]);
    const telling = createRegister(store, { feed });
    await telling.change(ada('create'), (w) => w.addClaims([claim('c')]));
    await refusalOf(telling.change(ada('create'), (w) => w.addClaims([claim('c')])));
    expect(seen).toEqual([
      [
        { kind: 'claim', id: 'claim:c' },
        { kind: 'citation', id: 'citation:c:1' },
      ],
    ]);
    await feed.close();
  });

  it('costs the same number of queries for one claim as for a hundred', async () => {
    const counted = async (claims: ReturnType<typeof claim>[]) => {
      let queries = 0;
      const counting: GraphStore = {
        ...store,
        engine: store.engine,
        read: (work, options) => store.read(work, options),
        write: (work, options) =>
          store.write((tx) => {
            return work({
              run<Row extends CypherRow>(query: CypherQuery<CypherParams, Row>, params: CypherParams = {}) {
                queries += 1;
                return tx.run(query, params);
              },
            });
          }, options),
      } as GraphStore;
      await createRegister(counting).change(ada('create'), (w) => w.addClaims(claims));
      return queries;
    };
    const one = await counted([claim('one')]);
    expect(await counted(Array.from({ length: 100 }, (_, n) => claim(`many-${n}`)))).toBe(one);
  });
});

it('suggests contradictions among live claims, until a curator has judged them', async () => {
  const valid = '2020-01-01/2020-12-31';
  await add(
    ['yes', { valid }],
    ['no', { valid, negated: true }],
    ['other', { valid, object: 'actor:b' }],
    ['draft', { valid, negated: true }],
  );
  await review('claim:yes', 'claim:no', 'claim:other');
  const suggested = () => store.read((tx) => suggestContradictions(tx, ['claim:yes', 'claim:no']));
  expect(await suggested()).toEqual([
    { claim: 'claim:no', contradicts: 'claim:yes', because: 'opposite-negation' },
    { claim: 'claim:other', contradicts: 'claim:yes', because: 'two-values' },
  ]);
  await register.change(ada('contest'), (w) =>
    w.addContradictions([{ claim: 'claim:yes', contradicts: 'claim:no', reason: 'plainly' }]),
  );
  expect(await suggested()).toHaveLength(1);
});

it('of two curators who each retract one of the last two citations, refuses the second', async () => {
  await add(['c', { citations: [cite('c:1'), cite('c:2', { source: 'source:two' })] }]);
  await review('claim:c');
  const outcomes = await Promise.all(
    ['citation:c:1', 'citation:c:2'].map((id) =>
      refusalOf(register.change(ada('retract'), (w) => w.retractCitations([id], 'misread'))),
    ),
  );
  expect(outcomes).toContainEqual(null);
  expect(outcomes).toContainEqual({ code: 'CLAIM_WITHOUT_CITATION', rule: 'claim-has-citation' });
});
