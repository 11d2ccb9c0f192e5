import { type GraphQLField, getNamedType, isCompositeType, isListType, isNonNullType } from 'graphql';
import { MAX_IDS } from '../api/page.ts';

/** Arguments with variables filled in and defaults for what is absent. */
export type Arguments = Record<string, unknown>;
/** `above`: the type whose field led to the object asked, such as `Query` for a page of all claims. */
type Price = number | ((args: Arguments, above: string | undefined) => number);

const FREE = 0;
/** A longer list is refused by its field, which names the limit. */
const lengthOf = (list: unknown) => (Array.isArray(list) ? Math.min(list.length, MAX_IDS) : 1);
const isNear = ({ filter }: Arguments) =>
  typeof filter === 'object' && filter !== null && 'withinKm' in filter && Boolean(filter.withinKm);

/**
 * What a field reads beside the objects that it gives, once for each object that it is asked of. The unit is the work of
 * one object of an answer: about 50 µs at 100,000 claims, so that what `cost` allows in all takes about five seconds.
 * Every field of `Query` and of `Mutation` has its price here, and so has each other one that scans; the rest is free. A test compares.
 */
export const PRICES: Record<string, Record<string, Price>> = {
  Query: {
    // Of each revision its changes are counted.
    changes: ({ first }) => 200 + 50 * Number(first),
    between: ({ ids }) => 500 + 10 * lengthOf(ids),
    claim: FREE,
    // Without an index that knows the filter, every claim is looked at.
    claims: 7_500,
    commonNeighbours: ({ ids }) => 1_000 + 100 * lengthOf(ids),
    entities: (args) => (isNear(args) ? 3_000 : 500),
    entity: FREE,
    history: 200,
    impact: 6_000,
    neighborhood: ({ of, hops }) => ([1_500, 5_000][Number(hops) - 1] ?? 20_000) + 20 * lengthOf(of),
    node: FREE,
    nodes: FREE,
    paths: ({ maxHops }) => (Number(maxHops) <= 4 ? 5_000 : 10_000),
    predicates: FREE,
    search: 2_500,
    source: FREE,
    sources: 500,
    stats: 1_500,
  },
  // A change checks and writes some dozens of queries.
  Mutation: { createClaim: 5_000, addCitation: 5_000, retractClaim: 5_000 },
  // Each claim of the subject is looked at.
  CreateClaimPayload: { contradictions: 500 },
  Entity: {
    claims: 20,
    claimCount: 15,
  },
  Source: { citations: 5 },
  ClaimConnection: { facets: (_, above) => (above === 'Query' ? 10_000 : 200) },
  GraphSlice: { facets: 5_000 },
  // A text is read and searched for the quote.
  Citation: { passage: 10 },
};

/** The price of a field of a type by the table; 0 where it has none. */
export function workOf(
  field: { type: string; name: string; above: string | undefined },
  args: Arguments,
): number {
  const price = PRICES[field.type]?.[field.name] ?? FREE;
  return typeof price === 'number' ? price : price(args, field.above);
}

/** Elements assumed in a list that takes no `first`. */
const USUAL_LIST = 10;

/** Lists whose elements were counted with the field above them, which has the `first`. */
const COUNTED_ABOVE = ['edges', 'claims', 'entities', 'paths', 'neighbours'];

/** How many objects a field gives: its `first`, its ids, or what a list usually holds. */
export function sizeOf(field: GraphQLField<unknown, unknown>, args: Arguments): number {
  if (typeof args.first === 'number') return Math.max(1, args.first);
  if (Array.isArray(args.ids)) return Math.max(1, args.ids.length);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const isList = isListType(type) && isCompositeType(getNamedType(type));
  return isList && !COUNTED_ABOVE.includes(field.name) ? USUAL_LIST : 1;
}
