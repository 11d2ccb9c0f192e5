import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const LUKASHENKA = 'actor:lukashenka';
const EFP = 'agreement:enhanced-forward-presence';

/** What GraphiQL's first worked question asks: the chain, and the passage under every hop. */
const CONNECTED = `query ($from: ID!, $to: ID!, $filter: ClaimFilter, $first: Int, $maxHops: Int, $avoid: [ID!], $via: [ID!]) {
  paths(from: $from, to: $to, filter: $filter, first: $first, maxHops: $maxHops, avoid: $avoid, via: $via) {
    exhausted cutBy
    paths {
      length
      strength { contested standing grade { code } weakestHop }
      hops {
        forward
        from { id name } to { id name }
        claim {
          id text modality negated embedded status subject { id } object { id } predicate { id context }
          citations(stance: SUPPORTS, first: 5) { edges { node { quote { exact } locator { label value } source { id title } } } }
        }
        alternatives { id }
      }
    }
  }
}`;
const ends = { from: LUKASHENKA, to: EFP };

describe.each(ENGINES)('paths on $name', ({ open, skipped }) => {
  describe.skipIf(skipped)(skipped ? `(skipped: ${skipped})` : 'run', () => {
    let opened: TestEngine;
    let api: ApiServer;
    beforeAll(async () => {
      opened = await seeded(await open());
      api = await startApi(opened);
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });
    const find = (variables: Record<string, unknown>) => api.ask(CONNECTED, { ...ends, ...variables });
    // biome-ignore lint/suspicious/noExplicitAny: as the query above selects it.
    const entitiesOf = ({ hops }: any): string[] => [hops[0].from.id, ...hops.map(({ to }: any) => to.id)];

    it('connect Lukashenka with the Enhanced Forward Presence, a passage under every hop', async () => {
      const { data, errors } = await find({});
      expect(errors).toBeUndefined();
      const { paths, exhausted, cutBy } = data.paths;
      expect([exhausted, cutBy]).toEqual([true, null]);
      expect(paths).toHaveLength(3);
      for (const path of paths) {
        const way = entitiesOf(path);
        expect([way[0], way.at(-1), new Set(way).size]).toEqual([LUKASHENKA, EFP, path.length + 1]);
        for (const { claim, from, to, forward } of path.hops) {
          expect(claim).toMatchObject({
            modality: 'ASSERTED',
            negated: false,
            embedded: false,
            status: 'REVIEWED',
          });
          expect(claim.predicate.context).toBe(false);
          expect([claim.subject.id, claim.object.id]).toEqual(forward ? [from.id, to.id] : [to.id, from.id]);
          expect(claim.citations.edges.length).toBeGreaterThan(0);
          for (const { node } of claim.citations.edges) {
            expect(node.source.title).toBeTruthy();
            expect(node.quote?.exact ?? node.locator?.value).toBeTruthy();
          }
        }
      }
    });

    it('ask a bounded number of queries, and each of those for records once', async () => {
      api.queriesRun();
      await find({});
      const ran = api.queriesRun();
      const searching = ran.filter((name) => name === 'path/frontier');
      const others = ran.filter((name) => name !== 'path/frontier');
      expect(others).toEqual([...new Set(others)]);
      expect(others.length).toBeLessThanOrEqual(5);
      expect(searching.length).toBeLessThanOrEqual(20);
    });

    it('avoid what they are told to, and go through what they are told to', async () => {
      const usual = (await find({})).data.paths.paths;
      const met = entitiesOf(usual[0])[1]!;
      const around = (await find({ avoid: [met] })).data.paths.paths;
      expect(around.length).toBeGreaterThan(0);
      for (const path of around) expect(entitiesOf(path)).not.toContain(met);
      const through = (await find({ via: ['actor:russia', 'actor:nato'] })).data.paths.paths;
      expect(through.length).toBeGreaterThan(0);
      for (const path of through)
        expect(entitiesOf(path)).toEqual(expect.arrayContaining(['actor:russia', 'actor:nato']));
    });

    it('keep to the filter on every hop, and find nothing where nothing passes', async () => {
      const { data } = await find({ filter: { minReliability: 'B', includeUnjudged: false } });
      for (const path of data.paths.paths) expect(path.strength.grade.code).toMatch(/^[AB]/);
      const none = await find({ filter: { text: 'no sentence holds these words' } });
      expect(none.data.paths).toEqual({ exhausted: true, cutBy: null, paths: [] });
      const contradictory = await find({ filter: { negated: true, predicates: ['capital-of'] } });
      expect(contradictory.data.paths.paths).toEqual([]);
    });

    it('use map-filling predicates when asked, beside the others, or when one is named', async () => {
      const contextOf = async (filter: Record<string, unknown>) => {
        const { data } = await api.ask(CONNECTED, {
          from: 'actor:belarus',
          to: 'actor:lithuania',
          maxHops: 1,
          filter,
        });
        const found: { hops: { claim: { predicate: { context: boolean } } }[] }[] = data.paths.paths;
        return found.flatMap(({ hops }) => hops.map(({ claim }) => claim.predicate.context));
      };
      expect(await contextOf({})).not.toContain(true);
      expect(await contextOf({ predicates: ['borders'] })).toEqual([true]);
      expect((await contextOf({ context: true })).length).toBeGreaterThan(0);
    });

    it('are fewer where hops are few, and say so', async () => {
      const { data } = await find({ maxHops: 1 });
      expect(data.paths).toEqual({ paths: [], exhausted: false, cutBy: 'hops' });
    });

    it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
      ['one entity twice', { to: LUKASHENKA }, { code: 'BAD_USER_INPUT', field: 'to', value: LUKASHENKA }],
      [
        'an unknown start',
        { from: 'actor:nobody' },
        { code: 'NOT_FOUND', field: 'from', value: 'actor:nobody' },
      ],
      ['an unknown end', { to: 'claim:lukashenka-leads-belarus' }, { code: 'NOT_FOUND', field: 'to' }],
      ['an unknown entity to avoid', { avoid: ['actor:nobody'] }, { code: 'NOT_FOUND', field: 'avoid' }],
      ['no hops', { maxHops: 0 }, { code: 'BAD_USER_INPUT', field: 'maxHops', value: 0, valid: '1 to 6' }],
      ['99 hops', { maxHops: 99 }, { code: 'LIMIT_EXCEEDED', limit: 'pathHops', allowed: 6, asked: 99 }],
      ['an end to avoid', { avoid: [EFP] }, { code: 'BAD_USER_INPUT', field: 'avoid', value: EFP }],
      [
        'a via to avoid',
        { avoid: ['actor:nato'], via: ['actor:nato'] },
        { code: 'BAD_USER_INPUT', field: 'avoid', value: 'actor:nato' },
      ],
      [
        'an end to go through',
        { via: [LUKASHENKA] },
        { code: 'BAD_USER_INPUT', field: 'via', value: LUKASHENKA },
      ],
      [
        'more to go through than hops allow',
        { maxHops: 2, via: ['actor:nato', 'actor:russia'] },
        { code: 'BAD_USER_INPUT', field: 'via' },
      ],
      [
        'a thousand to avoid',
        { avoid: Array.from({ length: 1000 }, (_, at) => `actor:${at}`) },
        { code: 'LIMIT_EXCEEDED', limit: 'ids', allowed: 500, asked: 1000 },
      ],
      ['less than no paths', { first: -1 }, { code: 'BAD_USER_INPUT', field: 'first', value: -1 }],
      [
        'more paths than twenty',
        { first: 21 },
        { code: 'LIMIT_EXCEEDED', limit: 'pageSize', allowed: 20, asked: 21 },
      ],
      [
        'context alone, without context',
        { filter: { context: false, predicates: ['borders'] } },
        { code: 'BAD_USER_INPUT', field: 'filter.context' },
      ],
      [
        'a predicate with a typing error',
        { filter: { predicates: ['leads', 'membr-of'] } },
        { code: 'BAD_USER_INPUT', field: 'filter.predicates', value: 'membr-of' },
      ],
      [
        'a date that is none',
        { filter: { asOf: 'not a date' } },
        { code: 'BAD_USER_INPUT', field: 'filter.asOf' },
      ],
    ])('refuse %s, and say what would be right', async (_, variables, extensions) => {
      const { errors } = await find(variables);
      expect(errors?.[0]?.extensions).toMatchObject(extensions);
      expect(errors?.[0]?.message.length).toBeGreaterThan(20);
    });

    it('have common neighbours', async () => {
      const query = `query ($ids: [ID!]!, $first: Int, $filter: ClaimFilter) { commonNeighbours(ids: $ids, first: $first, filter: $filter) {
        total exhausted
        neighbours { entity { id } strength { weakestHop } hops { from { id } to { id } claim { subject { id } object { id } } } }
      } }`;
      const ids = ['actor:belarus', 'actor:poland'];
      const { data } = await api.ask(query, { ids });
      const { neighbours, total, exhausted } = data.commonNeighbours;
      expect(exhausted).toBe(true);
      expect(neighbours.length).toBe(Math.min(20, total));
      expect(neighbours.length).toBeGreaterThan(0);
      for (const { entity, hops } of neighbours) {
        // biome-ignore lint/suspicious/noExplicitAny: as the query above selects it.
        expect(hops.map(({ from }: any) => from.id)).toEqual(ids);
        for (const { from, to, claim } of hops) {
          expect(to.id).toBe(entity.id);
          expect([claim.subject.id, claim.object.id].sort()).toEqual([from.id, to.id].sort());
        }
      }
      expect((await api.ask(query, { ids, first: 1 })).data.commonNeighbours).toMatchObject({
        total,
        neighbours: [{ entity: neighbours[0].entity }],
      });
      expect((await api.ask(query, { ids: ['actor:belarus'] })).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'ids',
      });
      expect(
        (await api.ask(query, { ids: ['actor:belarus', 'nope'] })).errors?.[0]?.extensions,
      ).toMatchObject({
        code: 'NOT_FOUND',
        value: 'nope',
      });
      const misspelt = await api.ask(query, { ids, filter: { predicates: ['bordrs'] } });
      expect(misspelt.errors?.[0]?.extensions).toMatchObject({ field: 'filter.predicates', value: 'bordrs' });
      expect(misspelt.errors?.[0]?.message).toContain('borders');
    });

    it('follow merged entities, and know when nothing connects two', async () => {
      const register = createRegister(opened.store, { singleUser: true });
      await register.change({ by: 'ada', action: 'merge', reason: null }, async (writer) => {
        await writer.addEntities([
          { id: 'actor:double', kind: 'Actor', type: 'person', name: 'Double' },
          { id: 'actor:lone', kind: 'Actor', type: 'person', name: 'Lone' },
        ]);
        await writer.mergeEntities('actor:double', LUKASHENKA);
      });
      const usual = (await find({})).data;
      expect((await find({ from: 'actor:double' })).data).toEqual(usual);
      expect((await find({ to: 'actor:double' })).errors?.[0]?.message).toContain('one entity now');
      expect((await find({ to: 'actor:lone' })).data.paths).toEqual({
        paths: [],
        exhausted: true,
        cutBy: null,
      });
    });
  });
});
