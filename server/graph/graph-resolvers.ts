import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { notFound } from '../api/not-found.ts';
import { checkedIds, MAX_HOPS, pageSize, withinLimit } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import { selects } from '../api/selection.ts';
import { slicedCitations } from '../citation/sliced-citations.ts';
import { type ClaimFilterParams, claimFilterParams } from '../claim/claim-filter.ts';
import type { Facets } from '../claim/facets.ts';
import { checkPredicates } from '../claim/known-predicates.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { enumName } from '../enums/enum-name.ts';
import { CartularyError } from '../errors/errors.ts';
import { mustHave } from '../errors/must-have.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import { formatHead } from '../revision/head.ts';
import { sourceLoaders } from '../source/source-queries.ts';
import {
  readBetween,
  readFrontier,
  readNeighborhood,
  readNodes,
  readSliceFacets,
  readStats,
  type Slice,
  type SliceRequest,
  type StoredNode,
} from './graph-queries.ts';
import { scalars } from './scalars.ts';

declare module '../api/parents.ts' {
  interface Parents {
    Node: StoredNode;
    GraphSlice: ReturnType<typeof sliceOf> & { facets(): Promise<Facets> };
  }
}

/** Entities that each hop of a walk adds to those that the next looks around. */
const MAX_FRONTIER = 1000;

export const graphResolvers = {
  ...scalars,
  Node: { __resolveType: ({ label }) => label },
  Query: {
    async node(_, { id }, { reader }) {
      const record = (await readNodes(reader, [id])).get(id);
      if (!record) throw notFound('id', id, 'record');
      return record;
    },
    async nodes(_, { ids }, { reader }) {
      const found = await readNodes(reader, checkedIds(ids, 'ids'));
      return ids.map((id) => found.get(id) ?? null);
    },
    async neighborhood(_, args, context, info) {
      const limit = pageSize(args.first, 100);
      const hops = args.hops ?? 1;
      if (hops < 1) {
        throw new CartularyError(
          'BAD_USER_INPUT',
          `hops: ${hops} is not a distance. Valid: 1 to ${MAX_HOPS}.`,
          {
            field: 'hops',
            value: hops,
            valid: `1 to ${MAX_HOPS}`,
          },
        );
      }
      withinLimit('hops', 'hops', hops, MAX_HOPS);
      const filter = claimFilterParams(args.filter);
      const of = checkedIds(args.of, 'of');
      const { ids, isWhole } = await widen(of, hops, filter, context);
      const { reader } = context;
      const [slice] = await Promise.all([
        readNeighborhood(reader, { ids, filter, limit, ...branches(info) }),
        checkPredicates(args.filter, reader),
      ]);
      const known = new Set(slice.found.map(({ asked }) => asked));
      const unknown = of.find((id) => !known.has(id));
      if (unknown !== undefined) throw notFound('of', unknown, 'entity');
      const facets = () => readSliceFacets(reader, 'around', ids, args.filter);
      const found = sliceOf(slice, of, context, info);
      return { ...found, truncated: found.truncated || !isWhole, facets };
    },
    async between(_, args, context, info) {
      const limit = pageSize(args.first, 500);
      const ids = checkedIds(args.ids, 'ids');
      const filter = claimFilterParams(args.filter);
      const { reader } = context;
      const [slice] = await Promise.all([
        readBetween(reader, { ids, filter, limit, ...branches(info) }),
        checkPredicates(args.filter, reader),
      ]);
      const facets = () => readSliceFacets(reader, 'between', ids, args.filter);
      return { ...sliceOf(slice, ids, context, info), facets };
    },
    async stats(_, __, { reader }) {
      const { hash, ...found } = await readStats(reader);
      const kinds = found.entityKinds;
      return {
        ...found,
        engine: reader.engine,
        entities: kinds.reduce((sum, { count }) => sum + count, 0),
        entityKinds: kinds.map(({ key, count }) => ({ key: enumName('EntityKind', key), label: key, count })),
        liveClaims: found.predicates.reduce((sum, { count }) => sum + count, 0),
        revision: found.revision ?? 0,
        head: formatHead({ sequence: found.revision, hash }),
      };
    },
  },
} satisfies Resolvers;

/**
 * The entities to look around at the last hop: one query a hop, however many there are. Through hubs only the best
 * supported are gone on from; then it is not whole.
 */
async function widen(
  of: string[],
  hops: number,
  filter: ClaimFilterParams,
  { reader }: Context,
): Promise<{ ids: string[]; isWhole: boolean }> {
  let ids = of;
  let isWhole = true;
  for (let hop = 1; hop < hops; hop += 1) {
    const near = await readFrontier(reader, ids, filter, MAX_FRONTIER + 1);
    if (near.length > MAX_FRONTIER) isWhole = false;
    ids = [...new Set([...ids, ...near.slice(0, MAX_FRONTIER)])];
  }
  return { ids, isWhole };
}

/** Which branches of a slice are worth reading in the same query. */
function branches(
  info: GraphQLResolveInfo,
): Pick<SliceRequest, 'withEntities' | 'withCitations' | 'withSources' | 'withSpeakers' | 'withPredicates'> {
  const node = ['claims', 'citations', 'edges', 'node'];
  return {
    withEntities:
      selects(info, 'entities') || selects(info, 'claims', 'subject') || selects(info, 'claims', 'object'),
    withCitations: selects(info, 'claims', 'citations'),
    withSources: selects(info, ...node, 'source'),
    withSpeakers: selects(info, ...node, 'saidBy'),
    withPredicates: selects(info, 'claims', 'predicate'),
  };
}

/** The slice as the schema has it; what it read beyond the claims is handed to the loaders, so nothing is read twice. */
function sliceOf(slice: Slice, of: string[], { reader }: Context, info: GraphQLResolveInfo) {
  const asked = new Set(of);
  const own = slice.found.filter((entity) => asked.has(entity.asked));
  const entities = new Map([...own, ...slice.ends].map((entity) => [entity.id, entity]));
  for (const [id, entity] of entities) entityLoaders(reader).entity.prime(id, entity);
  for (const entity of slice.speakers) entityLoaders(reader).entity.prime(entity.id, entity);
  for (const predicate of slice.vocabulary) predicateLoaders(reader).predicate.prime(predicate.id, predicate);
  for (const source of slice.sources) sourceLoaders(reader).source.prime(source.id, source);
  if (branches(info).withCitations) {
    for (const { id } of slice.claims) slicedCitations(reader).set(id, []);
    for (const citation of slice.citations) mustHave(slicedCitations(reader), citation.claim).push(citation);
  }
  return {
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims: slice.claims,
    total: slice.total,
    truncated: slice.total > slice.claims.length,
  };
}
