import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords, rawQuery } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';
import { ENTITIES, filters, graphs } from './random-claims.ts';

type Filter = Record<string, unknown>;
interface Count {
  key: string;
  label: string;
  count: number;
}
type Facets = Record<string, Count[]> & { undated: number };

/** How each facet's key goes into the filter. */
const ADD: Record<string, [field: string, value: (key: string) => unknown]> = {
  kinds: ['kinds', (key) => [key]],
  types: ['types', (key) => [key]],
  predicates: ['predicates', (key) => [key]],
  modalities: ['modalities', (key) => [key]],
  statuses: ['statuses', (key) => [key]],
  standings: ['standings', (key) => [key]],
  contested: ['contested', (key) => key === 'true'],
  reliabilities: ['minReliability', (key) => key],
  credibilities: ['maxCredibility', Number],
  sources: ['sources', (key) => [key]],
  years: ['asOf', (key) => key],
};
/** Every key that a facet without a bound could list. */
const EVERY: Record<string, string[]> = {
  kinds: ['ACTOR', 'AGREEMENT', 'FACILITY', 'EVENT', 'PLACE', 'ASSET'],
  types: ['state', 'alliance', 'airbase', 'region'],
  predicates: ['hosts', 'borders', 'operates-in'],
  modalities: ['ASSERTED', 'PLANNED', 'CALLED_FOR', 'EXPECTED'],
  statuses: ['DRAFT', 'REVIEWED', 'RETRACTED'],
  standings: ['SINGLE_SOURCE', 'CORROBORATED'],
  contested: ['true', 'false'],
  reliabilities: ['A', 'B', 'C', 'D', 'E'],
  credibilities: ['1', '2', '3', '4', '5'],
  sources: ['source:one', 'source:two', 'source:three'],
  years: ['2018', '2019', '2020', '2021', '2022', '2023', '2024'],
};
const FACETS = `facets { ${Object.keys(ADD)
  .map((name) => `${name} { key label count }`)
  .join(' ')} undated }`;

/** The lists that have facets: a field of Query, what it selects for the number of all that match, and that number. */
const LISTS: Record<string, { field: string; total: string; atOnce: number; read(answer: unknown): number }> =
  {
    neighborhood: {
      field: 'neighborhood(of: ["actor:a"], filter: $f, first: 1)',
      total: 'total',
      atOnce: 15,
      read: (slice) => (slice as { total: number }).total,
    },
    'two hops': {
      field: 'neighborhood(of: ["actor:a"], hops: 2, filter: $f, first: 1)',
      total: 'total',
      atOnce: 15,
      read: (slice) => (slice as { total: number }).total,
    },
    between: {
      field: `between(ids: ${JSON.stringify(ENTITIES.slice(0, 4).map(({ id }) => id))}, filter: $f, first: 1)`,
      total: 'total',
      atOnce: 15,
      read: (slice) => (slice as { total: number }).total,
    },
    claims: {
      field: 'claims(filter: $f)',
      total: 'edges { cursor }',
      atOnce: 12,
      read: (page) => (page as { edges: [] }).edges.length,
    },
  };

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`facets, ${engine.name}`, () => {
    let opened: TestEngine;
    let api: ApiServer;
    beforeAll(async () => {
      opened = await engine.open();
      api = await startApi(opened);
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    /** How many claims each filter gives, in requests that stay below the limit of cost. */
    async function totals(list: (typeof LISTS)[string], filtersAsked: Filter[]): Promise<number[]> {
      const found: number[] = [];
      for (let at = 0; at < filtersAsked.length; at += list.atOnce) {
        const some = filtersAsked.slice(at, at + list.atOnce);
        const variables = Object.fromEntries(some.map((filter, n) => [`f${n}`, filter]));
        const declared = some.map((_, n) => `$f${n}: ClaimFilter`).join(' ');
        const fields = some.map((_, n) => `a${n}: ${list.field.replace('$f', `$f${n}`)} { ${list.total} }`);
        const answer = await api.ask(`query (${declared}) { ${fields.join(' ')} }`, variables);
        expect(answer.errors).toBeUndefined();
        found.push(...some.map((_, n) => list.read(answer.data[`a${n}`])));
      }
      return found;
    }

    async function load(records: Parameters<typeof loadRecords>[1]) {
      await opened.store.write((tx) => tx.run(rawQuery('MATCH (n) DETACH DELETE n')));
      await opened.store.write((tx) => loadRecords(tx, records));
    }

    let compared = 0;
    it.each(Object.keys(LISTS))('of %s count what the filter then returns', async (name) => {
      const list = LISTS[name]!;
      await fc.assert(
        fc.asyncProperty(graphs, filters, async (records, filter) => {
          await load(records);
          const query = `query ($f: ClaimFilter) { list: ${list.field} { ${list.total} ${FACETS} } }`;
          const { data, errors } = await api.ask(query, { f: filter });
          expect(errors).toBeUndefined();
          const facets: Facets = data.list.facets;
          const all = list.read(data.list);
          // Every claim has one predicate, so that none is counted twice or forgotten.
          expect(facets.predicates!.reduce((sum, { count }) => sum + count, 0)).toBe(all);
          const asked: { facet: string; key: string; count: number; filter: Filter }[] = [];
          for (const [facet, [field, value]] of Object.entries(ADD)) {
            const counts = facets[facet]!;
            expect(counts).toEqual([...counts].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)));
            for (const { count } of counts) expect(count).toBeGreaterThan(0);
            if (field in filter) {
              for (const { count } of counts) expect(count).toBeLessThanOrEqual(all);
              continue;
            }
            const keys = new Map(counts.map(({ key, count }) => [key, count]));
            // What a facet does not list, the filter must not find; a year may be left out for another reason.
            if (facet !== 'years') for (const key of EVERY[facet]!) if (!keys.has(key)) keys.set(key, 0);
            // Two hops from a filter that walks farther lead to other claims: the first hop keeps to it, too.
            if (name === 'two hops') continue;
            // What is not dated may have held in every year, and in none is it counted.
            const more = facet === 'years' && filter.certainty === 'POSSIBLE' ? facets.undated : 0;
            for (const [key, count] of keys)
              asked.push({ facet, key, count: count + more, filter: { ...filter, [field]: value(key) } });
          }
          compared += asked.filter(({ count }) => count > 0).length;
          const found = await totals(
            list,
            asked.map(({ filter: each }) => each),
          );
          expect(asked.map(({ facet, key }, at) => ({ facet, key, count: found[at] }))).toEqual(
            asked.map(({ facet, key, count }) => ({ facet, key, count })),
          );
        }),
        { numRuns: engine.name === 'grafeo' ? 60 : 3 },
      );
    });

    it('have been compared often enough to mean something', () => {
      expect(compared).toBeGreaterThan(engine.name === 'grafeo' ? 1000 : 20);
    });

    it('of an entity count its claims', async () => {
      await fc.assert(
        fc.asyncProperty(graphs, filters, async (records, filter) => {
          await load(records);
          const query = `query ($f: ClaimFilter) { entities { edges { node { id claims(filter: $f, first: 1) { ${FACETS} } } } } }`;
          const { data, errors } = await api.ask(query, { f: filter });
          expect(errors).toBeUndefined();
          for (const { node } of data.entities.edges) {
            const list = {
              field: `entity(id: "${node.id}")`,
              total: 'claimCount(filter: $f)',
              read: (entity: unknown) => (entity as { claimCount: number }).claimCount,
            };
            for (const [facet, [field, value]] of Object.entries(ADD)) {
              if (field in filter) continue;
              const { undated } = node.claims.facets;
              const more = facet === 'years' && filter.certainty === 'POSSIBLE' ? undated : 0;
              for (const { key, count: counted } of node.claims.facets[facet].slice(0, 3)) {
                const count = counted + more;
                const asked = { ...filter, [field]: value(key) };
                const answer = await api.ask(
                  `query ($f: ClaimFilter) { list: ${list.field} { ${list.total} } }`,
                  { f: asked },
                );
                expect({ facet, key, count: list.read(answer.data?.list) }).toEqual({ facet, key, count });
              }
            }
          }
        }),
        { numRuns: engine.name === 'grafeo' ? 20 : 1 },
      );
    });

    it('of what matches nothing are empty, without an error', async () => {
      await load([]);
      for (const [name, list] of Object.entries(LISTS)) {
        if (list.field.startsWith('neighborhood')) continue;
        const { data, errors } = await api.ask(
          `query ($f: ClaimFilter) { list: ${list.field} { ${FACETS} } }`,
          { f: { text: 'nowhere' } },
        );
        expect(errors, name).toBeUndefined();
        const { undated, ...lists } = data.list.facets;
        expect(undated).toBe(0);
        for (const counts of Object.values(lists)) expect(counts).toEqual([]);
      }
    });

    it('are read only when they are asked for, in one query more', async () => {
      await load([
        { node: 'Entity:Actor', ...ENTITIES[0]!, name: 'A' },
        { node: 'Entity:Actor', ...ENTITIES[1]!, name: 'B' },
      ]);
      api.queriesRun();
      await api.ask('{ neighborhood(of: ["actor:a"]) { total } }');
      expect(api.queriesRun()).toEqual(['graph/neighborhood']);
      await api.ask(`{ neighborhood(of: ["actor:a"]) { total ${FACETS} } }`);
      expect(api.queriesRun().sort()).toEqual(['graph/facets-around', 'graph/neighborhood', 'predicate/all']);
      await api.ask(`{ entities { edges { node { claims { ${FACETS} } } } } }`);
      expect(api.queriesRun().filter((query) => query.includes('facets'))).toEqual([
        'claim/facets-of-entities',
      ]);
    });
  });
}
