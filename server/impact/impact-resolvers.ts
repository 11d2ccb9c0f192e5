import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { type Connection, type Paged, pageOfAll } from '../api/page.ts';
import { selects } from '../api/selection.ts';
import { claimLoaders } from '../claim/claim-queries.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { CartularyError } from '../errors/errors.ts';
import { readNodes } from '../graph/graph-queries.ts';
import type { Reader } from '../store/reader.ts';
import type { FallingLink, Impact, Ranked } from './impact.ts';
import { impactLoaders } from './impact.ts';

const NOTHING: Impact = {
  claimsLosingStanding: [],
  claimsLeftWithNone: [],
  entitiesFallingOff: [],
  linksFallingAway: async () => [],
};
const USUAL = 50;
const CLAIMS_OF_A_LINK = 10;

export const impactResolvers = {
  Query: {
    async impact(_: unknown, { of }: { of: string }, { reader }: Context): Promise<Impact> {
      return (await impactLoaders(reader).impact.load(of)) ?? (await nothingFalls(reader, of));
    },
  },
  Impact: {
    total: ({ claimsLosingStanding, claimsLeftWithNone, entitiesFallingOff }: Impact) =>
      claimsLosingStanding.length + claimsLeftWithNone.length + entitiesFallingOff.length,
    claimsLosingStanding: (
      { claimsLosingStanding }: Impact,
      paged: Paged,
      context: Context,
      info: GraphQLResolveInfo,
    ) => claimPage(claimsLosingStanding, { ...paged, kind: 'claimsLosingStanding' }, context, info),
    claimsLeftWithNone: (
      { claimsLeftWithNone }: Impact,
      paged: Paged,
      context: Context,
      info: GraphQLResolveInfo,
    ) => claimPage(claimsLeftWithNone, { ...paged, kind: 'claimsLeftWithNone' }, context, info),
    entitiesFallingOff(
      { entitiesFallingOff }: Impact,
      paged: Paged,
      { reader }: Context,
      info: GraphQLResolveInfo,
    ) {
      const list = { kind: 'entitiesFallingOff', usual: USUAL, shape: ['string'] as ['string'] };
      const page = pageOfAll(entitiesFallingOff, paged, { ...list, keyOf: (id): [string] => [id] });
      return withRecords(page, info, (id) => entityLoaders(reader).entity.load(id));
    },
    async linksFallingAway(impact: Impact, paged: Paged) {
      const links = await impact.linksFallingAway();
      const list = {
        kind: 'linksFallingAway',
        usual: USUAL,
        shape: ['string', 'string'] as ['string', 'string'],
      };
      return pageOfAll(links, paged, { ...list, keyOf: ({ between }) => between });
    },
  },
  FallingLink: {
    between: ({ between }: FallingLink, _: unknown, { reader }: Context) =>
      entityLoaders(reader).entity.loadMany(between),
    claims: ({ claims }: FallingLink, paged: Paged, context: Context, info: GraphQLResolveInfo) =>
      claimPage(claims, { ...paged, kind: 'claimsOfLink', usual: CLAIMS_OF_A_LINK }, context, info),
  },
};

function claimPage(
  claims: Ranked[],
  { kind, usual = USUAL, ...paged }: Paged & { kind: string; usual?: number },
  { reader }: Context,
  info: GraphQLResolveInfo,
) {
  const shape: ['number', 'string'] = ['number', 'string'];
  // Strongest first: the lesser key.
  const keyOf = ({ strength, id }: Ranked): [number, string] => [-strength, id];
  const page = pageOfAll(claims, paged, { kind, usual, shape, keyOf });
  return withRecords(page, info, ({ id }) => claimLoaders(reader).claim.load(id));
}

/** The page with the records in place of what stands for them; nothing is read where no edge is asked for. */
async function withRecords<T, R>(
  page: Connection<T> & { totalCount: number },
  info: GraphQLResolveInfo,
  load: (item: T) => R | Promise<R>,
) {
  if (!selects(info, 'edges')) return page;
  const edges = page.edges.map(async ({ cursor, node }) => ({ cursor, node: await load(node) }));
  return { ...page, edges: await Promise.all(edges) };
}

/** Nothing rests on it: right for a source or a citation, an error for anything else. */
async function nothingFalls(reader: Reader, of: string): Promise<Impact> {
  const type = (await readNodes(reader, [of])).get(of)?.__typename;
  if (type === 'Source' || type === 'Citation') return NOTHING;
  if (type === undefined) {
    throw new CartularyError('NOT_FOUND', `of: no source or citation has the id ${JSON.stringify(of)}.`, {
      field: 'of',
      value: of,
    });
  }
  const kind = String(type).toLowerCase();
  const article = kind === 'entity' ? 'an' : 'a';
  throw new CartularyError(
    'BAD_USER_INPUT',
    `of: ${of} is ${article} ${kind}. Valid: the id of a source or a citation, which hold claims up.`,
    { field: 'of', value: of, valid: 'the id of a source or a citation' },
  );
}
