import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';

/** Two entities around a hub's spokes: one spoke more than a hop goes on from, each with a tail behind it. */
const SPOKES = 1001;
const entity = (id: string): RawRecord => ({
  node: 'Entity:Actor',
  id,
  kind: 'Actor',
  type: 'state',
  name: id,
  searchText: id,
});
const link = (id: string, subject: string, object: string, strength = 1000): RawRecord[] => [
  { node: 'Claim', id, predicate: 'backs', status: 'reviewed', live: true, embedded: false, strength },
  { rel: 'SUBJECT', from: id, to: subject },
  { rel: 'OBJECT', from: id, to: object },
];
const RECORDS: RawRecord[] = [
  entity('actor:hub'),
  entity('actor:small'),
  ...link('claim:small', 'actor:small', 'actor:0', 1),
  ...Array.from({ length: SPOKES }, (_, at) => [
    entity(`actor:${at}`),
    entity(`actor:tail-${at}`),
    ...link(`claim:spoke-${at}`, 'actor:hub', `actor:${at}`, 1000 + (at % 7)),
    ...link(`claim:tail-${at}`, `actor:${at}`, `actor:tail-${at}`),
  ]).flat(),
];

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`around a hub, ${engine.name}`, () => {
    let opened: TestEngine;
    let api: ApiServer;
    beforeAll(async () => {
      opened = await engine.open();
      await opened.store.write((tx) => loadRecords(tx, RECORDS));
      api = await startApi(opened);
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    const around = async (of: string, hops: number) =>
      (
        await api.ask(
          'query ($of: [ID!]!, $hops: Int) { neighborhood(of: $of, hops: $hops, first: 500) { total truncated claims { id } } }',
          { of: [of], hops },
        )
      ).data.neighborhood;

    it('several hops go on from the best supported thousand, and say that something is missing', async () => {
      expect(await around('actor:small', 1)).toMatchObject({ total: 1, truncated: false });
      expect(await around('actor:small', 2)).toMatchObject({ total: 3, truncated: false });
      // A thousand of the hub and its spokes, and all their claims: the weakest spoke's tail is not met.
      const { total } = await around('actor:hub', 2);
      expect(total).toBeGreaterThan(SPOKES + 990);
      expect(total).toBeLessThan(2 * SPOKES);
      // Here every claim that is counted is in the slice: only the walk was cut.
      const cut = (
        await api.ask(
          '{ neighborhood(of: ["actor:hub"], hops: 2, first: 500, filter: { text: "nothing" }) { total truncated } tail: neighborhood(of: ["actor:tail-3"], hops: 3, first: 500) { total truncated } }',
        )
      ).data;
      expect(cut.neighborhood).toEqual({ total: 0, truncated: false });
      expect(cut.tail.truncated).toBe(true);
    });

    it('long pages of claims of hundreds of entities are read in slices, each entity with its own', async () => {
      api.queriesRun();
      const { data, errors } = await api.ask(
        '{ entities(first: 300, filter: { text: "tail" }) { edges { node { id claims(first: 60) { edges { node { id } } } } } } }',
      );
      expect(errors).toBeUndefined();
      expect(data.entities.edges).toHaveLength(300);
      for (const { node } of data.entities.edges)
        expect(node.claims.edges).toEqual([{ node: { id: node.id.replace('actor', 'claim') } }]);
      const ran = api.queriesRun().filter((name) => name === 'claim/of-entities');
      // 300 pages of 60 claims and one more, at most 6,000 claims a query.
      expect(ran).toHaveLength(4);
    });

    it('the claims among hundreds of entities are found once', async () => {
      const ids = ['actor:hub', ...Array.from({ length: 499 }, (_, at) => `actor:${at}`)];
      const { data, errors } = await api.ask(
        'query ($ids: [ID!]!) { between(ids: $ids) { total truncated claims { id } entities { id } facets { predicates { key count } } } }',
        { ids },
      );
      expect(errors).toBeUndefined();
      expect(data.between).toMatchObject({
        total: 499,
        truncated: false,
        facets: { predicates: [{ key: 'backs', count: 499 }] },
      });
      expect(new Set(data.between.claims.map(({ id }: { id: string }) => id)).size).toBe(499);
      expect(data.between.entities).toHaveLength(500);
    });
  });
}
