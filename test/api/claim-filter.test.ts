import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEdtf, toDayNumber } from '../../server/dates/edtf.ts';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords, rawQuery } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';

/** Claims named by their validity; `-` has none. */
const VALID = [
  '-',
  '1999',
  '2000',
  '2000-06',
  '1998/2003',
  '1999-06/2000-06',
  '2001-01/..',
  '../1999-12-31',
  '/2000',
  '2000/',
  '1990/1999?',
  '2000~',
];
const TEXTS = [
  'a+b (c) [d] {e} $f ^g | h?',
  String.raw`back\slash 'quote' "double" \u0041`,
  '100 %_* Łukaszenka',
  '// MATCH (n) -- $text',
];

/** Until when all are observed: test/api/held.test.ts has claims that differ in that. */
const OBSERVED = toDayNumber(2041, 1, 1);

const RECORDS: RawRecord[] = [
  { node: 'Predicate', id: 'hosts', label: 'hosts', context: false },
  { node: 'Predicate', id: 'borders', label: 'borders', context: true },
  { node: 'Entity:Actor', id: 'actor:a', kind: 'Actor', type: 'state', name: 'A' },
  { node: 'Source', id: 'source:one', title: 'One', witness: 'source:one' },
  ...VALID.flatMap((valid) => claim(valid, valid === '-' ? {} : bounds(valid))),
  ...TEXTS.flatMap((text, at) => claim(`text ${at}`, { text, predicate: 'borders' })),
  ...(['A2', 'B3', 'C-', '-1', '--'] as const).flatMap((grade) =>
    claim(`grade ${grade}`, {
      predicate: 'borders',
      ...(grade[0] === '-' ? {} : { reliability: grade[0]! }),
      ...(grade[1] === '-' ? {} : { credibility: Number(grade[1]) }),
    }),
  ),
];

function bounds(valid: string) {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = parseEdtf(valid);
  return { valid, earliestStart, latestStart, earliestEnd, latestEnd, observedUntil: OBSERVED };
}

function claim(id: string, properties: Record<string, string | number>): RawRecord[] {
  const usual = {
    predicate: 'hosts',
    status: 'reviewed',
    text: id,
    modality: 'asserted',
    standing: 'single-source',
  };
  return [
    { node: 'Claim', id, live: true, negated: false, contested: false, strength: 0, ...usual, ...properties },
    { rel: 'SUBJECT', from: id, to: 'actor:a' },
  ];
}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`the filter of claims, ${engine.name}`, () => {
    let opened: TestEngine;
    let api: ApiServer;
    beforeAll(async () => {
      opened = await engine.open();
      await opened.store.write((tx) => tx.run(rawQuery('MATCH (n) DETACH DELETE n')));
      await opened.store.write((tx) => loadRecords(tx, RECORDS));
      api = await startApi(opened);
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    const QUERY =
      'query ($filter: ClaimFilter) { claims(filter: $filter, first: 100) { edges { node { id } } } }';
    async function found(filter: Record<string, unknown>): Promise<string[]> {
      const { data, errors } = await api.ask(QUERY, { filter });
      expect(errors).toBeUndefined();
      return data.claims.edges.map(({ node }: { node: { id: string } }) => node.id);
    }
    const refusal = async (filter: Record<string, unknown>) => (await api.ask(QUERY, { filter })).errors?.[0];

    it.each<[string, string[], string[]]>([
      [
        '1999',
        ['1998/2003', '../1999-12-31', '1990/1999?', '1999', '1999-06/2000-06', '/2000'],
        ['1998/2003', '../1999-12-31'],
      ],
      [
        '2000-06-15',
        ['1998/2003', '1999-06/2000-06', '2000', '2000-06', '/2000', '2000/', '2000~'],
        ['1998/2003'],
      ],
      [
        '1999/2001',
        [
          '1998/2003',
          '1999',
          '1999-06/2000-06',
          '2000',
          '2000-06',
          '2000/',
          '2000~',
          '/2000',
          '2001-01/..',
          '../1999-12-31',
          '1990/1999?',
        ],
        ['1998/2003'],
      ],
      ['2040', ['2001-01/..', '2000/'], ['2001-01/..', '2000/']],
      ['1600~', ['../1999-12-31', '/2000'], ['../1999-12-31']],
      ['2030/..', ['2001-01/..', '2000/'], []],
    ])('takes what held in %s, possibly and certainly', async (asOf, possibly, certainly) => {
      const filter = { asOf, predicates: ['hosts'] };
      expect((await found({ ...filter, certainty: 'POSSIBLE' })).sort()).toEqual(['-', ...possibly].sort());
      expect((await found({ ...filter, certainty: 'CERTAIN' })).sort()).toEqual([...certainly].sort());
    });

    it.each([
      ['not a date', 'is not an EDTF date'],
      ['', 'is not an EDTF date'],
      ['2001/1999', 'ends before it starts'],
      ['2021-02-30', 'a day that month does not have'],
      ['/', 'EDTF'],
      ['31.12.2021', 'does not begin with the year'],
    ])('refuses %j as a date, saying what would be valid', async (asOf, why) => {
      const error = await refusal({ asOf });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.asOf', value: asOf });
      expect(error?.message).toContain(why);
      expect(error?.message).toContain('Valid: ');
    });

    it('asks nothing by a certainty alone', async () => {
      expect(await found({ certainty: 'CERTAIN' })).toHaveLength(21);
    });

    it.each<Record<string, unknown>>([
      { predicates: [] },
      { kinds: [] },
      { types: [] },
      { modalities: [] },
      { statuses: [] },
      { standings: [] },
      { sources: [] },
      { witnesses: [] },
      { predicates: ['hosts'], context: true },
      { types: ['airbase'], kinds: ['ACTOR'] },
      { negated: true, contested: true },
      { sources: ['source:gone'] },
      { witnesses: ['nobody'] },
      { types: ['no-such-type'] },
    ])('finds nothing, and no error, with %j', async (filter) => {
      const facets =
        'facets { kinds { key } predicates { key } statuses { key } years { key } sources { key } }';
      const { data, errors } = await api.ask(
        `query ($filter: ClaimFilter) {
          claims(filter: $filter) { edges { cursor } ${facets} }
          neighborhood(of: ["actor:a"], filter: $filter) { total truncated claims { id } entities { id } ${facets} }
        }`,
        { filter },
      );
      expect(errors).toBeUndefined();
      const empty = { kinds: [], predicates: [], statuses: [], years: [], sources: [] };
      const { statuses: _, ...others } = data.claims.facets;
      expect(data.claims.edges).toEqual([]);
      expect({ ...others, statuses: [] }).toEqual(empty);
      expect(data.neighborhood).toMatchObject({
        total: 0,
        truncated: false,
        claims: [],
        entities: [{ id: 'actor:a' }],
      });
    });

    it('takes null as nothing asked', async () => {
      const nulls = {
        predicates: null,
        kinds: null,
        statuses: null,
        asOf: null,
        text: null,
        contested: null,
      };
      expect(await found({ ...nulls, minReliability: null, includeUnjudged: null })).toHaveLength(21);
    });

    it.each<[Record<string, unknown>, string[]]>([
      [{ minReliability: 'B' }, ['A2', 'B3', '-1', '--']],
      [{ minReliability: 'B', includeUnjudged: false }, ['A2', 'B3']],
      [{ maxCredibility: 2 }, ['A2', 'C-', '-1', '--']],
      [{ maxCredibility: 2, includeUnjudged: false }, ['A2', '-1']],
      [{ minReliability: 'A', maxCredibility: 1 }, ['-1', '--']],
      [{ minReliability: 'E', maxCredibility: 5, includeUnjudged: false }, ['A2', 'B3']],
      [{ includeUnjudged: false }, ['A2', 'B3', 'C-', '-1', '--']],
    ])('takes %j on two scales apart', async (filter, grades) => {
      const ids = await found({ ...filter, text: 'grade' });
      expect(ids.sort()).toEqual(grades.map((grade) => `grade ${grade}`).sort());
    });

    it.each<[string, number[]]>([
      ['(C) [d] {E} $F ^g | h?', [0]],
      [String.raw`BACK\slash 'quote' "double" \u0041`, [1]],
      ['%', [2]],
      ['_*', [2]],
      ['ŁUKASZENKA', [2]],
      ['.*', []],
      ['$text', [3]],
      ["' OR 1=1 //", []],
      ['\u0000', []],
      ['\ud800', []],
    ])('looks for %j as it stands', async (text, at) => {
      expect((await found({ text, predicates: ['borders'] })).sort()).toEqual(
        at.map((each) => `text ${each}`),
      );
    });

    it('names a predicate that there is not, and one that is spelt alike', async () => {
      const error = await refusal({ predicates: ['hosts', 'border'] });
      expect(error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'filter.predicates',
        value: 'border',
      });
      expect(error?.message).toContain('such as borders');
      for (const field of [
        'neighborhood(of: ["actor:a"], filter: $f) { total }',
        'between(ids: ["actor:a"], filter: $f) { total }',
        'entity(id: "actor:a") { claimCount(filter: $f) }',
        'entity(id: "actor:a") { claims(filter: $f) { edges { cursor } } }',
      ]) {
        const { errors } = await api.ask(`query ($f: ClaimFilter) { ${field} }`, {
          f: { predicates: ['x'] },
        });
        expect(errors?.[0]?.extensions).toMatchObject({ field: 'filter.predicates', value: 'x' });
      }
    });
  });
}
