import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimInput } from '../../server/claim/claim.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register } from '../../server/register/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords, rawQuery } from '../cypher/load-records.ts';
import { ENTITY_TYPES, PREDICATES } from '../register/sample.ts';
import { type Answer, type ApiServer, startApi } from './api-server.ts';

const ENTITIES = 5;
const SOURCES = 4;
const entity = fc.nat({ max: ENTITIES - 1 });
const citation = fc.record({
  source: fc.nat({ max: SOURCES - 1 }),
  stance: fc.constantFrom(
    'supports' as const,
    'supports' as const,
    'contradicts' as const,
    'mentions' as const,
  ),
  saidBy: fc.option(entity, { freq: 2 }),
});
const claim = fc.record({
  subject: entity,
  object: entity,
  place: fc.option(entity),
  first: fc.nat({ max: SOURCES - 1 }),
  more: fc.array(citation, { maxLength: 3 }),
  isDraft: fc.constantFrom(false, false, false, true),
  isEmbedded: fc.constantFrom(false, false, true),
});
const graph = fc.record({
  claims: fc.array(claim, { minLength: 2, maxLength: 7 }),
  publishers: fc.array(fc.nat({ max: 2 }), { minLength: SOURCES, maxLength: SOURCES }),
  isDerived: fc.boolean(),
  isContradicted: fc.boolean(),
  withdrawn: fc.oneof(
    fc.record({ source: fc.nat({ max: SOURCES - 1 }) }),
    fc.record({ claim: fc.nat({ max: 6 }), citation: fc.nat({ max: 3 }) }),
  ),
});
type Graph = typeof graph extends fc.Arbitrary<infer T> ? T : never;

const act = (action: string) => ({ by: 'ada', action, reason: null });

async function write(register: Register, run: string, drawn: Graph): Promise<void> {
  const id = (at: number) => `actor:${run}-${at}`;
  const claimId = (at: number) => `claim:${run}-${at}`;
  const cited = (at: number, n: number, source: number, over: object = {}) => ({
    id: `citation:${run}-${at}-${n}`,
    source: `source:${run}-${source}`,
    quote: { exact: 'an anchor phrase', prefix: null, suffix: null },
    ...over,
  });
  const claims = drawn.claims.map(
    (each, at): ClaimInput => ({
      id: claimId(at),
      subject: id(each.subject),
      predicate: 'controls',
      object: id(each.object),
      participants: each.place === null ? [] : [{ role: 'beneficiary', entity: id(each.place) }],
      text: `Claim ${at}.`,
      embedded: at > 0 && each.isEmbedded,
      content: drawn.claims.flatMap(({ isEmbedded }, other) =>
        at === 0 && other > 0 && isEmbedded ? [claimId(other)] : [],
      ),
      citations: [
        cited(at, 0, each.first),
        ...each.more.map(({ source, stance, saidBy }, n) =>
          cited(at, n + 1, source, { stance, ...(saidBy === null ? {} : { saidBy: id(saidBy) }) }),
        ),
      ],
    }),
  );
  await register.change(act('create'), async (w) => {
    await w.addEntities(
      Array.from({ length: ENTITIES }, (_, at) => ({
        id: id(at),
        kind: 'Actor',
        type: 'state',
        name: `${at}`,
      })),
    );
    await w.addSources(
      drawn.publishers.map((publisher, at) => ({
        id: `source:${run}-${at}`,
        type: 'article',
        title: `${at}`,
        publisher: `${run} ${publisher}`,
      })),
    );
    if (drawn.isDerived)
      await w.addDerivations([{ from: `source:${run}-1`, to: `source:${run}-0`, kind: 'copy' }]);
    await w.addClaims(claims);
    await w.reviewClaims(claims.flatMap(({ id: each }, at) => (drawn.claims[at]!.isDraft ? [] : [each])));
    if (drawn.isContradicted)
      await w.addContradictions([{ claim: claimId(0), contradicts: claimId(1), reason: 'not both' }]);
  });
}

const CLAIMS = {
  ...rawQuery(
    `MATCH (c:Claim) WHERE c.live AND c.id STARTS WITH $prefix
   CALL (c) { MATCH (c)-[:SUBJECT]->(e:Entity) RETURN collect(e.id) AS subjects }
   CALL (c) { MATCH (c)-[:OBJECT]->(e:Entity) RETURN collect(e.id) AS objects }
   CALL (c) { MATCH (c)-[:INVOLVES]->(e:Entity) RETURN collect(e.id) AS involved }
   RETURN c.id AS id, c.standing AS standing, c.embedded AS embedded, subjects, objects, involved`,
    ['id', 'standing', 'embedded', 'subjects', 'objects', 'involved'],
  ),
  writes: false,
};
interface State {
  standings: Map<string, string>;
  named: Set<string>;
  links: Set<string>;
}

/** What live claims say, name and link. */
async function stateOf(store: GraphStore, run: string): Promise<State> {
  const rows = (await store.read((tx) => tx.run(CLAIMS, { prefix: `claim:${run}-` }))) as unknown as {
    id: string;
    standing: string;
    embedded: boolean;
    subjects: string[];
    objects: string[];
    involved: string[];
  }[];
  return {
    standings: new Map(rows.map(({ id, standing }) => [id, standing])),
    named: new Set(rows.flatMap(({ subjects, objects, involved }) => [...subjects, ...objects, ...involved])),
    links: new Set(
      rows.flatMap(({ embedded, subjects, objects }) =>
        embedded || subjects[0] === objects[0] ? [] : [[subjects[0], objects[0]].sort().join()],
      ),
    ),
  };
}

const gone = (before: Set<string>, after: Set<string>) =>
  [...before].filter((each) => !after.has(each)).sort();

const LIST = 'totalCount pageInfo { hasNextPage endCursor }';
const IMPACT = `query ($of: ID!) { impact(of: $of) {
  total
  claimsLosingStanding { ${LIST} edges { node { id } } }
  claimsLeftWithNone { ${LIST} edges { node { id } } }
  entitiesFallingOff { ${LIST} edges { node { id } } }
  linksFallingAway { ${LIST} edges { node { between { id } claims { totalCount edges { node { id subject { id } object { id } } } } } } }
} }`;
interface List<T> {
  totalCount: number;
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
const idsOf = (list: List<{ id: string }>) => list.edges.map(({ node }) => node.id);
const ids = (list: List<{ id: string }>) => idsOf(list).sort();
interface Link {
  between: { id: string }[];
  claims: List<{ id: string; subject: { id: string }; object: { id: string } }>;
}

const IMPACT_ALL = IMPACT.replaceAll('edges {', 'edges { cursor').replaceAll(
  /(Standing|None|Off|Away) \{/g,
  '$1(first: 500) {',
);

/** An entity with so many claims on so many others, all of one source. */
function hub(name: string, claims: number, spokes: number): RawRecord[] {
  const centre = `actor:${name}`;
  const entity = (id: string) => ({ node: 'Entity:Actor', id, kind: 'Actor', type: 'person', name: id });
  return [
    { node: 'Source', id: `source:${name}`, title: 'List', type: 'dataset', status: 'live', authors: [] },
    entity(centre),
    ...Array.from({ length: spokes }, (_, at) => entity(`${centre}-${at}`)),
    ...Array.from({ length: claims }, (_, at): RawRecord[] => [
      {
        node: 'Claim',
        id: `claim:${name}-${at}`,
        predicate: 'controls',
        status: 'reviewed',
        live: true,
        embedded: false,
        standing: 'single-source',
        strength: 1000 + (at % 3),
      },
      { rel: 'SUBJECT', from: `claim:${name}-${at}`, to: centre },
      { rel: 'OBJECT', from: `claim:${name}-${at}`, to: `${centre}-${at % spokes}` },
      {
        node: 'Citation',
        id: `citation:${name}-${at}`,
        stance: 'supports',
        live: true,
        status: 'reviewed',
        witness: `source:${name}`,
      },
      { rel: 'OF', from: `citation:${name}-${at}`, to: `claim:${name}-${at}` },
      { rel: 'CITES', from: `citation:${name}-${at}`, to: `source:${name}` },
    ]).flat(),
  ];
}

describe.each(ENGINES)('impact on $name', ({ open, skipped }) => {
  describe.skipIf(skipped)(skipped ? `(skipped: ${skipped})` : 'run', () => {
    let opened: TestEngine;
    let api: ApiServer;
    let limited: ApiServer | null = null;
    let register: Register;
    beforeAll(async () => {
      opened = await open();
      api = await startApi(opened);
      register = createRegister(opened.store, { singleUser: true });
      await register.change(act('seed'), async (w) => {
        await w.addPredicates(PREDICATES);
        await w.addEntityTypes(ENTITY_TYPES);
      });
    });
    afterAll(async () => {
      await api?.stop();
      await limited?.stop();
      await opened?.stop();
    });

    it('is what falls when it is really withdrawn', async () => {
      let run = 0;
      const met = { losing: 0, none: 0, entities: 0, links: 0 };
      await fc.assert(
        fc.asyncProperty(graph, async (drawn) => {
          run += 1;
          const name = `i${run}`;
          await write(register, name, drawn);
          const { withdrawn } = drawn;
          const at = 'claim' in withdrawn ? withdrawn.claim % drawn.claims.length : 0;
          const of =
            'source' in withdrawn
              ? `source:${name}-${withdrawn.source}`
              : `citation:${name}-${at}-${withdrawn.citation % (drawn.claims[at]!.more.length + 1)}`;
          const before = await stateOf(opened.store, name);
          const { impact } = (await api.ask(IMPACT, { of })).data;

          const lost = idsOf(impact.claimsLeftWithNone);
          // Drafts must go with their last citation, too; they are no loss to what is shown.
          const drafts = drawn.claims.flatMap(({ isDraft }, n) => (isDraft ? [`claim:${name}-${n}`] : []));
          await register.change(act('withdraw'), async (w) => {
            if (of.startsWith('source:')) await w.retractSource(of, 'withdrawn');
            else await w.retractCitations([of], 'withdrawn');
            const unsupported = of.startsWith('source:')
              ? []
              : drafts.filter((id) => of === `citation:${id.slice(6)}-0`);
            const all = [...lost, ...unsupported];
            if (all.length > 0) await w.retractClaims(all, 'nothing holds it up');
          });

          const after = await stateOf(opened.store, name);
          expect(ids(impact.claimsLeftWithNone)).toEqual(
            gone(new Set(before.standings.keys()), new Set(after.standings.keys())),
          );
          expect(ids(impact.claimsLosingStanding)).toEqual(
            [...before.standings]
              .filter(([id, was]) => was === 'corroborated' && after.standings.get(id) === 'single-source')
              .map(([id]) => id)
              .sort(),
          );
          expect(ids(impact.entitiesFallingOff)).toEqual(gone(before.named, after.named));
          const links = impact.linksFallingAway.edges.map(({ node: { between, claims } }: { node: Link }) => {
            const pair = between.map(({ id }) => id).join();
            expect(claims.totalCount).toBe(claims.edges.length);
            for (const { node } of claims.edges)
              expect([node.subject.id, node.object.id].sort().join()).toBe(pair);
            return pair;
          });
          expect(links.sort()).toEqual(gone(before.links, after.links));
          for (const list of [
            'claimsLeftWithNone',
            'claimsLosingStanding',
            'entitiesFallingOff',
            'linksFallingAway',
          ])
            expect(impact[list].totalCount, list).toBe(impact[list].edges.length);
          expect(impact.total).toBe(
            impact.claimsLeftWithNone.totalCount +
              impact.claimsLosingStanding.totalCount +
              impact.entitiesFallingOff.totalCount,
          );
          expect((await api.ask(IMPACT, { of })).data.impact.total).toBe(0);
          met.losing += impact.claimsLosingStanding.totalCount;
          met.none += lost.length;
          met.entities += impact.entitiesFallingOff.totalCount;
          met.links += links.length;
        }),
        { numRuns: opened.store.engine === 'grafeo' ? 80 : 8, seed: 20261124, endOnFailure: true },
      );
      if (opened.store.engine === 'grafeo')
        for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
    });

    it.each([
      ['an entity', 'actor:i1-0', { code: 'BAD_USER_INPUT', field: 'of', value: 'actor:i1-0' }],
      ['a claim', 'claim:i1-0', { code: 'BAD_USER_INPUT', field: 'of', value: 'claim:i1-0' }],
      ['nothing', 'source:nowhere', { code: 'NOT_FOUND', field: 'of', value: 'source:nowhere' }],
    ])('of %s is refused', async (_, of, extensions) => {
      expect((await api.ask(IMPACT, { of })).errors?.[0]?.extensions).toMatchObject(extensions);
    });

    it('asks once for what falls, and for no record where only its numbers are asked', async () => {
      await write(register, 'q', {
        claims: [
          { subject: 0, object: 1, place: null, first: 0, more: [], isDraft: false, isEmbedded: false },
        ],
        publishers: [0, 1, 2, 2],
        isDerived: false,
        isContradicted: false,
        withdrawn: { source: 0 },
      });
      const counting = ['impact/claims', 'impact/without', 'impact/named'];
      api.queriesRun();
      const of = 'source:q-0';
      const { data } = await api.ask(
        `query ($of: ID!) { a: impact(of: $of) { total } b: impact(of: $of) { total claimsLeftWithNone { totalCount } } }`,
        { of },
      );
      expect(data).toEqual({ a: { total: 3 }, b: { total: 3, claimsLeftWithNone: { totalCount: 1 } } });
      expect(api.queriesRun()).toEqual(counting);
      await api.ask(IMPACT, { of });
      const ran = api.queriesRun();
      expect(ran.slice(0, 3)).toEqual(counting);
      expect(ran.slice(3).sort()).toEqual(['claim/by-ids', 'entity/by-ids', 'impact/links']);
    });

    it('gives its lists in pages that are the whole list once, in its order', async () => {
      await opened.store.write((tx) => loadRecords(tx, hub('p', 30, 7)));
      const whole = (await api.ask(IMPACT_ALL, { of: 'source:p' })).data.impact;
      expect(whole.total).toBe(30 + 8);
      const walks = [
        ['claimsLeftWithNone', 'id', 30],
        ['entitiesFallingOff', 'id', 8],
        ['linksFallingAway', 'between { id }', 7],
      ] as const;
      for (const [field, item, count] of walks) {
        const walked: unknown[] = [];
        let after: string | null = null;
        do {
          const { data, errors }: Answer = await api.ask(
            `query ($after: String) { impact(of: "source:p") { ${field}(first: 4, after: $after) { ${LIST} edges { node { ${item} } } } } }`,
            { after },
          );
          expect(errors).toBeUndefined();
          const page: List<unknown> = data.impact[field];
          expect(page.totalCount).toBe(count);
          walked.push(...page.edges.map(({ node }) => node));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(walked).toEqual(
          whole[field].edges.map(({ node }: { node: Record<string, unknown> }) =>
            item === 'id' ? { id: node.id } : { between: node.between },
          ),
        );
        expect(walked).toHaveLength(count);
      }
      const [{ node: link }] = whole.linksFallingAway.edges;
      expect(link.claims.totalCount).toBe(5);
      const { data } = await api.ask(
        'query ($after: String) { impact(of: "source:p") { linksFallingAway(first: 1) { edges { node { claims(first: 2, after: $after) { edges { node { id } } } } } } } }',
        { after: link.claims.edges[1].cursor },
      );
      expect(idsOf(data.impact.linksFallingAway.edges[0].node.claims)).toEqual(
        idsOf(link.claims).slice(2, 4),
      );
    });

    it('answers for thousands of claims of one source around one entity', async () => {
      await opened.store.write((tx) => loadRecords(tx, hub('c45', 5000, 1500)));
      // Linear work takes a second or a few; what looks through all for each takes minutes, on any machine.
      const { data, errors } = await (await startedWith(60_000)).ask(IMPACT, { of: 'source:c45' });
      expect(errors).toBeUndefined();
      const { impact } = data;
      expect(impact.total).toBe(5000 + 1501);
      expect(impact.claimsLeftWithNone.totalCount).toBe(5000);
      expect(impact.linksFallingAway.totalCount).toBe(1500);
      expect(impact.entitiesFallingOff.edges).toHaveLength(50);
    });

    /** The application with a time limit of its own. */
    async function startedWith(requestTimeoutMs: number): Promise<ApiServer> {
      limited = await startApi(opened, { requestTimeoutMs });
      return limited;
    }
  });
});
