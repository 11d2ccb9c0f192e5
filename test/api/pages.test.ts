import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords, rawQuery } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';

/** Names that sort differently by code point, by code unit and by alphabet; some of them alike. */
const NAMES = ['Zulu', 'alfa', 'Alfa', 'Łódź', 'Минск', '日本', '😀', 'ﬀ', 'Éire', 'Alfa', 'Alfa', 'a', ''];

/** A register in which much is equal but for the id. */
const RECORDS: RawRecord[] = [
  { node: 'Predicate', id: 'hosts', label: 'hosts', context: false },
  ...NAMES.flatMap((name, at): RawRecord[] => [
    { node: 'Entity:Actor', id: `actor:${at}`, kind: 'Actor', type: 'state', name, searchText: name },
    {
      node: 'Source',
      id: `source:${at}`,
      title: name,
      type: 'article',
      authors: [],
      witness: `source:${at}`,
    },
  ]),
  ...Array.from({ length: 23 }, (_, at): RawRecord[] => [
    {
      node: 'Claim',
      id: `claim:${at}`,
      predicate: 'hosts',
      status: 'reviewed',
      live: true,
      strength: at % 3,
    },
    { rel: 'SUBJECT', from: `claim:${at}`, to: 'actor:0' },
    { rel: 'OBJECT', from: `claim:${at}`, to: `actor:${at % 5}` },
    {
      node: 'Citation',
      id: `citation:${at}`,
      live: true,
      status: 'reviewed',
      stance: ['supports', 'mentions', 'contradicts'][at % 3]!,
      ...(at % 4 ? { start: at % 4 } : {}),
    },
    { rel: 'OF', from: `citation:${at}`, to: 'claim:0' },
    { rel: 'CITES', from: `citation:${at}`, to: 'source:0' },
    { node: 'Revision', sequence: at + 1, at: '2026-01-01T00:00:00.000Z' },
    { node: 'Change', id: `${at + 1}:1`, record: 'claim:0', kind: 'claim', after: '{}', erased: false },
    { rel: '`IN`', from: `${at + 1}:1`, to: at + 1 },
  ]).flat(),
];

/** Every connection: the query for a page, and where it stands in the answer. */
const LISTS: Record<string, { query(page: string): string; path: string[] }> = {
  claims: { query: (page) => `{ claims(${page}) { PAGE } }`, path: ['claims'] },
  entities: { query: (page) => `{ entities(${page}) { PAGE } }`, path: ['entities'] },
  sources: { query: (page) => `{ sources(${page}) { PAGE } }`, path: ['sources'] },
  'claims of an entity': {
    query: (page) => `{ entity(id: "actor:0") { claims(${page}) { PAGE } } }`,
    path: ['entity', 'claims'],
  },
  'citations of a claim': {
    query: (page) => `{ claim(id: "claim:0") { citations(${page}) { PAGE } } }`,
    path: ['claim', 'citations'],
  },
  'citations of a source': {
    query: (page) => `{ source(id: "source:0") { citations(${page}) { PAGE } } }`,
    path: ['source', 'citations'],
  },
  history: {
    query: (page) => `{ history(id: "claim:0") { PAGE } }`.replace(')', `, ${page})`),
    path: ['history'],
  },
};

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`pages, ${engine.name}`, () => {
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

    async function pageOf(name: string, first: number, after: string | null) {
      const { query, path } = LISTS[name]!;
      const item = name === 'history' ? 'sequence' : 'id';
      const selected = `edges { cursor node { ${item} } } pageInfo { hasNextPage endCursor }`;
      const asked = `first: ${first}${after === null ? '' : `, after: "${after}"`}`;
      const answer = await api.ask(query(asked).replace('PAGE', selected));
      expect(answer.errors).toBeUndefined();
      const page = path.reduce((at, field) => at[field], answer.data);
      return {
        ids: page.edges.map(({ node }: { node: Record<string, string> }) => node[item]) as string[],
        info: page.pageInfo as { hasNextPage: boolean; endCursor: string | null },
      };
    }

    it.each(Object.keys(LISTS))(
      'of %s, of whatever size, are the whole list once and in its order',
      async (name) => {
        const whole = await pageOf(name, 100, null);
        expect(whole.ids.length).toBeGreaterThanOrEqual(NAMES.length);
        expect(new Set(whole.ids).size).toBe(whole.ids.length);
        expect(whole.info.hasNextPage).toBe(false);
        await fc.assert(
          fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (sizes) => {
            const walked: string[] = [];
            let after: string | null = null;
            for (const size of sizes) {
              const { ids, info } = await pageOf(name, size, after);
              walked.push(...ids);
              if (!info.hasNextPage) break;
              expect(ids).toHaveLength(size);
              after = info.endCursor;
            }
            expect(walked).toEqual(whole.ids);
          }),
          { numRuns: engine.name === 'grafeo' ? 15 : 4 },
        );
      },
    );

    it('neither repeat nor skip what stays as it is while other claims come, go and change place', async () => {
      const before = (await pageOf('claims', 100, null)).ids;
      const walked: string[] = [];
      let after: string | null = null;
      const disturb = [
        "CREATE (c:Claim {id: 'claim:first', status: 'reviewed', live: true, predicate: 'hosts', strength: 9}) WITH c MATCH (e:Entity {id: 'actor:0'}) CREATE (c)-[:SUBJECT]->(e)",
        "CREATE (c:Claim {id: 'claim:0a', status: 'reviewed', live: true, predicate: 'hosts', strength: 0}) WITH c MATCH (e:Entity {id: 'actor:0'}) CREATE (c)-[:SUBJECT]->(e)",
        `MATCH (c:Claim {id: '${before[0]}'}) SET c.strength = 0`,
        `MATCH (c:Claim {id: '${before.at(-1)}'}) SET c.strength = 9`,
        `MATCH (c:Claim {id: '${before[9]}'}) DETACH DELETE c`,
      ];
      const moved = [before[0], before.at(-1), before[9], 'claim:first', 'claim:0a'];
      for (;;) {
        const { ids, info } = await pageOf('claims', 4, after);
        walked.push(...ids);
        if (!info.hasNextPage) break;
        after = info.endCursor;
        const write = disturb.shift();
        if (write) await opened.store.write((tx) => tx.run(rawQuery(write)));
      }
      expect(disturb).toEqual([]);
      const untouched = (ids: string[]) => ids.filter((id) => !moved.includes(id));
      expect(untouched(walked)).toEqual(untouched(before));
    });

    it.each(Object.keys(LISTS))('of %s refuse what is no size, and what is no cursor of it', async (name) => {
      const { query } = LISTS[name]!;
      const ask = async (page: string) =>
        (await api.ask(query(page).replace('PAGE', 'edges { cursor }'))).errors?.[0]?.extensions;
      for (const first of [-1, -2147483648])
        expect(await ask(`first: ${first}`)).toMatchObject({
          code: 'BAD_USER_INPUT',
          field: 'first',
          value: first,
        });
      expect(await ask('first: 501')).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        limit: 'pageSize',
        asked: 501,
      });
      expect(await ask('first: null')).toBeUndefined();
      const other = Buffer.from('["another-list",1,"x"]').toString('base64url');
      for (const after of [other, '', 'null', '%%', 'claim:0'])
        expect(await ask(`after: "${after}"`)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    });

    it('go on from a place in the order, whatever filter is asked with', async () => {
      const { info } = await pageOf('claims', 5, null);
      const { data } = await api.ask(
        'query ($after: String) { claims(filter: { predicates: ["hosts"] }, after: $after, first: 100) { edges { node { id } } } }',
        { after: info.endCursor },
      );
      const all = (await pageOf('claims', 100, null)).ids;
      expect(data.claims.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(all.slice(5));
    });
  });
}
