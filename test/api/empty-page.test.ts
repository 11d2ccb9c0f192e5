import { buildSchema, type GraphQLField, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../server/schema.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

/** Where each field with a page size is asked: the fields above it and its other arguments, and the selection under it. */
const ENTITY = 'entity(id: "actor:belarus")';
const IMPACT = 'impact(of: "source:ecfr-bonfire")';
const CONNECTION =
  'edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const COUNTED = `${CONNECTION} totalCount`;
const FACETS = 'facets { statuses { key count } predicates { key count } }';
const SLICE = `claims { id } total truncated ${FACETS}`;
const ASKED: Record<string, { above?: string[]; args?: string; selection: string }> = {
  'Query.claims': { selection: `${CONNECTION} ${FACETS}` },
  'Query.entities': { selection: CONNECTION },
  'Query.sources': { selection: CONNECTION },
  'Query.history': { args: 'id: "CLAIM"', selection: CONNECTION },
  'Query.changes': { args: 'after: 0', selection: CONNECTION },
  'Query.search': { args: 'text: "belarus"', selection: '__typename score' },
  'Query.neighborhood': { args: 'of: ["actor:belarus"]', selection: SLICE },
  'Query.between': { args: 'ids: ["actor:belarus", "actor:russia"]', selection: SLICE },
  'Query.paths': { args: 'from: "actor:belarus", to: "actor:nato"', selection: 'paths { length } cutBy' },
  'Query.commonNeighbours': {
    args: 'ids: ["actor:belarus", "actor:russia"]',
    selection: 'neighbours { entity { id } } total exhausted',
  },
  'Entity.claims': { above: [ENTITY], selection: `${CONNECTION} ${FACETS}` },
  'Claim.citations': { above: ['claim(id: "CLAIM")'], selection: COUNTED },
  'Source.citations': { above: ['source(id: "source:ecfr-bonfire")'], selection: COUNTED },
  'Impact.claimsLosingStanding': { above: [IMPACT], selection: COUNTED },
  'Impact.claimsLeftWithNone': { above: [IMPACT], selection: COUNTED },
  'Impact.entitiesFallingOff': { above: [IMPACT], selection: COUNTED },
  'Impact.linksFallingAway': { above: [IMPACT], selection: COUNTED },
  'FallingLink.claims': {
    above: [IMPACT, 'linksFallingAway(first: 1)', 'edges', 'node'],
    selection: COUNTED,
  },
};
/** Its items, in whichever form the field gives them. */
const LISTS = ['edges', 'claims', 'paths', 'neighbours'];

const paged = Object.values(buildSchema(readSchema()).getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field: GraphQLField<unknown, unknown>) =>
        field.args.some(({ name }) => name === 'first') ? [`${type.name}.${field.name}`] : [],
      )
    : [],
);

it('every field that takes a page size is asked here', () => {
  expect(Object.keys(ASKED).sort()).toEqual(paged.sort());
});

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`a page of none, ${engine.name}`, () => {
    let opened: TestEngine;
    let api: ApiServer;
    let claim: string;
    beforeAll(async () => {
      opened = await seeded(await engine.open());
      api = await startApi(opened);
      claim = (await api.ask('{ claims(first: 1) { edges { node { id } } } }')).data.claims.edges[0].node.id;
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    async function page(name: string, first: number) {
      const { above = [], args, selection } = ASKED[name]!;
      const field = name.slice(name.indexOf('.') + 1);
      const asked = `${field}(${args ? `${args}, ` : ''}first: ${first}) { ${selection} }`;
      const nested = above.reduceRight((inner, outer) => `${outer} { ${inner} }`, asked);
      const { data, errors } = await api.ask(`{ ${nested.replaceAll('CLAIM', claim)} }`);
      const path = [...above.map((each) => /^\w+/.exec(each)![0]), field];
      // biome-ignore lint/suspicious/noExplicitAny: whatever the field gives.
      const found = path.reduce((at: any, key) => {
        const next = at?.[key];
        return key === 'edges' ? next?.[0] : next;
      }, data);
      return { found, errors };
    }

    it.each(Object.keys(ASKED))('%s', async (name) => {
      const [{ found: none, errors }, { found: some }] = [await page(name, 0), await page(name, 2)];
      expect(errors).toBeUndefined();
      const list = Array.isArray(none) ? null : LISTS.find((key) => key in none)!;
      expect(list ? none[list] : none).toEqual([]);
      expect((list ? some[list] : some).length).toBeGreaterThan(0);
      if (!list) return;
      const { [list]: _, pageInfo, truncated, ...rest } = none;
      const { [list]: __, pageInfo: ___, truncated: ____, ...counts } = some;
      expect(rest).toEqual(counts);
      if (truncated !== undefined) expect(truncated).toBe(true);
      if (pageInfo !== undefined)
        expect(pageInfo).toEqual({
          hasNextPage: true,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: null,
        });
    });

    it.each(Object.keys(ASKED))('%s refuses less than none', async (name) => {
      expect((await page(name, -1)).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'first',
        value: -1,
      });
    });
  });
}
