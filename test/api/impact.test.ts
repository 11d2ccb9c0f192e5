import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimInput } from '../../server/claim/claim.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register } from '../../server/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ENTITY_TYPES, PREDICATES } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

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

const IMPACT = `query ($of: ID!) { impact(of: $of) {
  claimsLosingStanding { id } claimsLeftWithNone { id } entitiesFallingOff { id }
  linksFallingAway { between { id } claims { id } } total
} }`;
const ids = (records: { id: string }[]) => records.map(({ id }) => id).sort();

describe.each(ENGINES)('impact on $name', ({ open, skipped }) => {
  describe.skipIf(skipped)(skipped ? `(skipped: ${skipped})` : 'run', () => {
    let opened: TestEngine;
    let api: ApiServer;
    let register: Register;
    beforeAll(async () => {
      opened = await open();
      api = await startApi(opened);
      register = createRegister(opened.store, { singleUser: true });
      await register.change(act('seed'), async (w) => {
        await w.addPredicates(PREDICATES);
        await w.addEntityTypes(ENTITY_TYPES);
      });
    }, 120_000);
    afterAll(async () => {
      await api?.stop();
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

          const lost = impact.claimsLeftWithNone.map(({ id }: { id: string }) => id);
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
          const links = impact.linksFallingAway.map(({ between }: { between: { id: string }[] }) =>
            between.map(({ id }) => id).join(),
          );
          expect(links.sort()).toEqual(gone(before.links, after.links));
          expect(impact.total).toBe(
            impact.claimsLeftWithNone.length +
              impact.claimsLosingStanding.length +
              impact.entitiesFallingOff.length,
          );
          expect((await api.ask(IMPACT, { of })).data.impact.total).toBe(0);
          met.losing += impact.claimsLosingStanding.length;
          met.none += lost.length;
          met.entities += impact.entitiesFallingOff.length;
          met.links += links.length;
        }),
        { numRuns: opened.store.engine === 'grafeo' ? 80 : 8, seed: 20261124, endOnFailure: true },
      );
      if (opened.store.engine === 'grafeo')
        for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
    }, 120_000);

    it.each([
      ['an entity', 'actor:i1-0', { code: 'BAD_USER_INPUT', field: 'of', value: 'actor:i1-0' }],
      ['a claim', 'claim:i1-0', { code: 'BAD_USER_INPUT', field: 'of', value: 'claim:i1-0' }],
      ['nothing', 'source:nowhere', { code: 'NOT_FOUND', field: 'of', value: 'source:nowhere' }],
    ])('of %s is refused', async (_, of, extensions) => {
      expect((await api.ask(IMPACT, { of })).errors?.[0]?.extensions).toMatchObject(extensions);
    });

    it('asks two queries for what falls, and none of its own for its entities', async () => {
      await write(register, 'q', {
        claims: [
          { subject: 0, object: 1, place: null, first: 0, more: [], isDraft: false, isEmbedded: false },
        ],
        publishers: [0, 1, 2, 2],
        isDerived: false,
        isContradicted: false,
        withdrawn: { source: 0 },
      });
      api.queriesRun();
      await api.ask(IMPACT, { of: 'source:q-0' });
      expect(api.queriesRun()).toEqual(['impact/claims', 'impact/falls']);
    });
  });
});
