import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTextStore } from '../../server/text/text-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { textsFolders } from '../texts-folder.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const AIRBASES = 'claim:russia-established-airbases';

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await seeded(await engine.open());
        api = await startApi(opened, { texts: createTextStore(textsFolders) });
      });
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      });

      async function data(query: string, variables?: Record<string, unknown>) {
        const answer = await api.ask(query, variables);
        expect(answer.errors).toBeUndefined();
        return answer.data;
      }

      it('finds a record of each type by id, in the order asked, null where unknown', async () => {
        const { claims } = await data(
          '{ claims(first: 1) { edges { node { id citations(first: 1) { edges { node { id source { id } } } } } } } }',
        );
        const claim = claims.edges[0].node;
        const citation = claim.citations.edges[0].node;
        const ids = [citation.source.id, 'nothing', 'actor:belarus', claim.id, citation.id];
        const { nodes } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
        expect(nodes).toEqual([
          { __typename: 'Source', id: ids[0] },
          null,
          { __typename: 'Entity', id: ids[2] },
          { __typename: 'Claim', id: ids[3] },
          { __typename: 'Citation', id: ids[4] },
        ]);
        const { node } = await data(
          '{ node(id: "actor:belarus") { ... on Entity { name identifiers { scheme value } } } }',
        );
        expect(node.name).toBe('Belarus');
        expect(node.identifiers).toContainEqual({ scheme: 'wikidata', value: 'Q184' });
      });

      it('pages through every claim without repeating or skipping, strongest first', async () => {
        const query =
          'query ($after: String) { claims(first: 37, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
        const seen: string[] = [];
        for (let after: string | null = null; ; ) {
          const { claims } = await data(query, { after });
          seen.push(...claims.edges.map((edge: { node: { id: string } }) => edge.node.id));
          after = claims.pageInfo.endCursor;
          if (!claims.pageInfo.hasNextPage) break;
        }
        const { stats } = await data('{ stats { liveClaims } }');
        expect(new Set(seen).size).toBe(stats.liveClaims);
        expect(seen.length).toBe(stats.liveClaims);
      });

      it('says the head of the ledger as SEQUENCE:HASH', async () => {
        const { stats } = await data('{ stats { revision head } }');
        expect(stats.head).toMatch(new RegExp(`^${stats.revision}:[0-9a-f]{64}$`));
        expect(await (await fetch(`${api.url}/readyz`)).json()).toMatchObject({ head: stats.head });
      });

      it('cuts a neighbourhood at `first`, says so, and brings the ends of what it kept', async () => {
        const { neighborhood } = await data(
          '{ neighborhood(of: ["actor:belarus"], first: 5) { total truncated entities { id } claims { subject { id } object { id } embedded } } }',
        );
        expect(neighborhood).toMatchObject({ truncated: true });
        expect(neighborhood.total).toBeGreaterThan(5);
        expect(neighborhood.claims).toHaveLength(5);
        const ids = neighborhood.entities.map((entity: { id: string }) => entity.id);
        for (const claim of neighborhood.claims) {
          expect(ids).toContain(claim.subject.id);
          expect(ids).toContain(claim.object.id);
          expect(claim.embedded).toBe(false);
        }
      });

      it('goes farther with more hops', async () => {
        const around = async (hops: number) =>
          (
            await data(
              'query ($hops: Int) { neighborhood(of: ["actor:csto"], hops: $hops, first: 500) { total } }',
              { hops },
            )
          ).neighborhood.total;
        const one = await around(1);
        expect(one).toBeGreaterThan(0);
        expect(await around(2)).toBeGreaterThan(one);
      });

      it('answers only what certainly, or as last known, or possibly, held on a date', async () => {
        const at = async (asOf: string, certainty: string, more = '') =>
          (
            await data(
              `{ claims(first: 500, filter: { asOf: "${asOf}", certainty: ${certainty} ${more} }) { edges { node { id valid { edtf } } } } }`,
            )
          ).claims.edges.map(({ node }: { node: { id: string } }) => node.id);
        const certain = await at('2022-02-15', 'CERTAIN');
        const known = await at('2022-02-15', 'LAST_KNOWN');
        const possible = await at('2022-02-15', 'POSSIBLE');
        expect(certain.length).toBeGreaterThan(0);
        expect(known.length).toBeGreaterThan(certain.length);
        expect(possible.length).toBeGreaterThan(known.length);
        expect(known).toEqual(expect.arrayContaining(certain));
        expect(await at('2040', 'CERTAIN')).toEqual([]);
        // The crisis as the article saw it, which nobody had seen a year and a half before.
        const ofArticle = 'sources: ["source:ecfr-bonfire"]';
        const crisis = await at('2022-02-15', 'LAST_KNOWN', ofArticle);
        expect(crisis).toEqual(
          expect.arrayContaining([
            'claim:russian-forces-in-belarus-2022',
            'claim:lukashenka-relies-on-security-forces',
          ]),
        );
        const before = await at('2020-07-15', 'LAST_KNOWN', ofArticle);
        expect(before.filter((id: string) => crisis.includes(id))).toEqual([]);
      });

      it('shows the evidence of a claim, with the passage where the text is here', async () => {
        const { claim } = await data(
          'query ($id: ID!) { claim(id: $id) { text negated grade { code } citations { totalCount edges { node { quote { exact } position { start } passage { text start end paragraph } locator { value } source { title csl } } } } } }',
          { id: AIRBASES },
        );
        const [first] = claim.citations.edges;
        expect(claim.citations.totalCount).toBe(claim.citations.edges.length);
        expect(first.node.source.csl).toMatchObject({ title: first.node.source.title });
        if (textsFolders.length === 0) return expect(first.node.passage).toBeNull();
        const { passage, quote, locator } = first.node;
        expect(passage.text.slice(passage.start, passage.end)).toBe(quote.exact);
        expect(String(passage.paragraph)).toBe(locator.value);
      });

      it('finds an entity under another script, while typing, and says why', async () => {
        for (const text of ['Лукаш', 'alexander luk', 'wikidata:Q184']) {
          const { search } = await data(
            'query ($text: String!) { search(text: $text) { field snippet score node { id } } }',
            { text },
          );
          expect(search[0].node.id).toBe(text === 'wikidata:Q184' ? 'actor:belarus' : 'actor:lukashenka');
          expect(search[0].score).toBeGreaterThan(0);
        }
      });

      it('places entities, and finds them by distance', async () => {
        const within = async (km: number) => {
          const { entities } = await data(
            'query ($km: Float!) { entities(filter: { withinKm: { lat: 53.9, lon: 27.56, km: $km } }) { edges { node { id location { lat lon claim { id } } } } } }',
            { km },
          );
          return entities.edges.map((edge: { node: unknown }) => edge.node);
        };
        const near = await within(3);
        expect(near.map(({ id }: { id: string }) => id)).toEqual(['place:minsk']);
        expect(near[0].location.lat).toBeCloseTo(53.9, 1);
        const around = (await within(50)).map(({ id }: { id: string }) => id);
        expect(around).toContain('facility:minsk-1-airport');
        expect(around).not.toContain('facility:brest-airport');
      });

      it('reads as many queries for 100 objects as for 10', async () => {
        const nested = (first: number) => `{ claims(first: ${first}) { edges { node {
        subject { id name mergedFrom location { lat } } object { id name claimCount } predicate { label }
        participants { entity { id name } } content { text } contestedBy { id }
        citations(first: 3) { totalCount edges { node { source { title derivesFrom { kind } snapshots { sha256 } } saidBy { id name } } } }
      } } } }`;
        const count = async (first: number) => {
          api.queriesRun();
          const { claims } = await data(nested(first));
          const ran = api.queriesRun().sort();
          return {
            others: ran.filter((name) => name !== 'entity/by-ids'),
            entityReads: ran.filter((name) => name === 'entity/by-ids').length,
            due: entityReadsDue(claims.edges.map((edge: { node: NestedClaim }) => edge.node)),
          };
        };
        const [few, many] = [await count(10), await count(100)];
        expect(many.others).toEqual(few.others);
        expect(new Set(few.others).size).toBeGreaterThan(8);
        for (const { entityReads, due } of [few, many]) {
          expect(entityReads).toBeGreaterThanOrEqual(due.atLeast);
          expect(entityReads).toBeLessThanOrEqual(due.atMost);
        }
      });

      it('reads a neighbourhood with its claims, ends, citations and sources in one query, and nothing unasked', async () => {
        const whole =
          '{ neighborhood(of: ["actor:belarus"], first: 60) { entities { name } claims { subject { name } object { name } citations { totalCount edges { node { source { title } } } } } } }';
        api.queriesRun();
        await data(whole);
        expect(api.queriesRun()).toEqual(['graph/neighborhood']);
        await data(
          '{ neighborhood(of: ["actor:belarus"]) { claims { id subject { id } predicate { id } } } }',
        );
        expect(api.queriesRun()).toEqual(['graph/neighborhood']);
      });
    },
  );
}

interface NestedClaim {
  subject: { id: string };
  object: { id: string } | null;
  participants: { entity: { id: string } }[];
  citations: { edges: { node: { saidBy: { id: string } | null } }[] };
}

/**
 * How often entities are read by id for these claims. The claims name their ends, so those are one read. Who takes part and
 * who is reported is known only once the participants and the citations are read: one read more for each of the two that
 * brings in somebody new, or one for both where they arrive together. How many claims there are doesn't matter.
 */
function entityReadsDue(claims: NestedClaim[]): { atLeast: number; atMost: number } {
  const ends = new Set(claims.flatMap(({ subject, object }) => [subject.id, object?.id]));
  const later = [
    claims.flatMap(({ participants }) => participants.map(({ entity }) => entity.id)),
    claims.flatMap(({ citations }) => citations.edges.map(({ node }) => node.saidBy?.id)),
  ].filter((ids) => ids.some((id) => id !== undefined && !ends.has(id)));
  return { atLeast: 1 + Math.min(later.length, 1), atMost: 1 + later.length };
}
