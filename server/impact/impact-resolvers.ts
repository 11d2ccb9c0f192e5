import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { present } from '../api/linked.ts';
import { notFound } from '../api/not-found.ts';
import { type Connection, type Paged, pageOfAll } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
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

declare module '../api/parents.ts' {
  interface Parents {
    Impact: Impact;
    FallingLink: FallingLink;
  }
}

export const impactResolvers = {
  Query: {
    async impact(_, { of }, { reader }) {
      return (await impactLoaders(reader).impact.load(of)) ?? (await nothingFalls(reader, of));
    },
  },
  Impact: {
    total: ({ claimsLosingStanding, claimsLeftWithNone, entitiesFallingOff }) =>
      claimsLosingStanding.length + claimsLeftWithNone.length + entitiesFallingOff.length,
    claimsLosingStanding: ({ claimsLosingStanding }, paged, context, info) =>
      claimPage(claimsLosingStanding, { ...paged, kind: 'claimsLosingStanding' }, context, info),
    claimsLeftWithNone: ({ claimsLeftWithNone }, paged, context, info) =>
      claimPage(claimsLeftWithNone, { ...paged, kind: 'claimsLeftWithNone' }, context, info),
    entitiesFallingOff({ entitiesFallingOff }, paged, { reader }, info) {
      const page = pageOfAll<string, [string]>(entitiesFallingOff, paged, {
        kind: 'entitiesFallingOff',
        usual: USUAL,
        shape: ['string'],
        keyOf: (id) => [id],
      });
      return withRecords(page, info, (id) => present(id, entityLoaders(reader).entity));
    },
    async linksFallingAway(impact, paged) {
      return pageOfAll<FallingLink, [string, string]>(await impact.linksFallingAway(), paged, {
        kind: 'linksFallingAway',
        usual: USUAL,
        shape: ['string', 'string'],
        keyOf: ({ between }) => between,
      });
    },
  },
  FallingLink: {
    between: ({ between }, _, { reader }) => between.map((id) => present(id, entityLoaders(reader).entity)),
    claims: ({ claims }, paged, context, info) =>
      claimPage(claims, { ...paged, kind: 'claimsOfLink', usual: CLAIMS_OF_A_LINK }, context, info),
  },
} satisfies Resolvers;

function claimPage(
  claims: Ranked[],
  { kind, usual = USUAL, ...paged }: Paged & { kind: string; usual?: number },
  { reader }: Context,
  info: GraphQLResolveInfo,
) {
  const page = pageOfAll<Ranked, [number, string]>(claims, paged, {
    kind,
    usual,
    shape: ['number', 'string'],
    // Strongest first: the lesser key.
    keyOf: ({ strength, id }) => [-strength, id],
  });
  return withRecords(page, info, ({ id }) => present(id, claimLoaders(reader).claim));
}

/** The page with the records in place of what stands for them; nothing is read where no edge is asked for. */
async function withRecords<T, R>(
  page: Connection<T> & { totalCount: number },
  info: GraphQLResolveInfo,
  load: (item: T) => R | Promise<R>,
) {
  if (!selects(info, 'edges')) return { ...page, edges: [] };
  const edges = page.edges.map(async ({ cursor, node }) => ({ cursor, node: await load(node) }));
  return { ...page, edges: await Promise.all(edges) };
}

/** Nothing rests on it: right for a source or a citation, an error for anything else. */
async function nothingFalls(reader: Reader, of: string): Promise<Impact> {
  const type = (await readNodes(reader, [of])).get(of)?.label;
  if (type === 'Source' || type === 'Citation') return NOTHING;
  if (type === undefined) throw notFound('of', of, 'source or citation');
  const kind = type.toLowerCase();
  const article = kind === 'entity' ? 'an' : 'a';
  throw new CartularyError(
    'BAD_USER_INPUT',
    `of: ${of} is ${article} ${kind}. Valid: the id of a source or a citation, which hold claims up.`,
    { field: 'of', value: of, valid: 'the id of a source or a citation' },
  );
}
