import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { linked } from '../api/linked.ts';
import { notFound } from '../api/not-found.ts';
import { type Connection, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import type { ClaimCitationsArgs, Resolvers } from '../api/resolvers.generated.ts';
import { selects } from '../api/selection.ts';
import type { Stance } from '../citation/citation.ts';
import { citationLoaders } from '../citation/citation-queries.ts';
import { slicedCitations } from '../citation/sliced-citations.ts';
import { toIsoDate } from '../dates/edtf.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import type { CitationWithEnds, ClaimWithEnds } from '../store/queries.generated.ts';
import type { Participant } from './claim.ts';
import { claimCursor, claimsAfter } from './claim-cursor.ts';
import { claimFilterParams } from './claim-filter.ts';
import { claimLoaders, claimPage } from './claim-queries.ts';
import { facetLoaders, readFacets } from './facet-queries.ts';
import type { Facets } from './facets.ts';
import { gradeOf } from './grade.ts';
import { checkPredicates } from './known-predicates.ts';
import { storedValue } from './stored-value.ts';

declare module '../api/parents.ts' {
  interface Parents {
    Claim: ClaimWithEnds;
    Participant: Participant;
    ClaimConnection: Connection<ClaimWithEnds> & { facets(): Promise<Facets> };
  }
}

export const claimResolvers = {
  Query: {
    async claim(_, { id }, { reader }) {
      const claim = await claimLoaders(reader).claim.load(id);
      if (!claim) throw notFound('id', id, 'claim');
      return claim;
    },
    async claims(_, args, { reader }) {
      const size = pageSize(args.first, 50);
      const after = claimsAfter(args.after);
      const filter = claimFilterParams(args.filter);
      const [rows] = await Promise.all([
        claimPage(reader, { filter, after, limit: size + 1 }),
        checkPredicates(args.filter, reader),
      ]);
      return {
        ...connection(rows, size, args.after, claimCursor),
        facets: () => readFacets(reader, args.filter),
      };
    },
  },
  Claim: {
    predicate: ({ predicate }, _, { reader }, info) =>
      linked(predicate, predicateLoaders(reader).predicate, info),
    subject: ({ subject }, _, { reader }, info) => linked(subject, entityLoaders(reader).entity, info),
    object: ({ object }, _, { reader }, info) =>
      object ? linked(object, entityLoaders(reader).entity, info) : null,
    value: storedValue,
    async participants({ id }, _, { reader }) {
      return (await claimLoaders(reader).participants.load(id)) ?? [];
    },
    embedded: ({ embedded }) => embedded ?? false,
    negated: ({ negated }) => negated ?? false,
    contested: ({ contested }) => contested ?? false,
    witnesses: ({ witnesses }) => witnesses ?? 0,
    valid: (claim) =>
      claim.valid
        ? {
            edtf: claim.valid,
            earliestStart: toIsoDate(claim.earliestStart),
            latestStart: toIsoDate(claim.latestStart),
            earliestEnd: toIsoDate(claim.earliestEnd),
            latestEnd: toIsoDate(claim.latestEnd),
            dateBasis: claim.dateBasis,
          }
        : null,
    observed: datesOf,
    content: async ({ id }, _, { reader }) => (await claimLoaders(reader).claimParts.load(id)).content,
    conditions: async ({ id }, _, { reader }) => (await claimLoaders(reader).claimParts.load(id)).condition,
    reasons: async ({ id }, _, { reader }) => (await claimLoaders(reader).claimParts.load(id)).reason,
    async partOf({ id }, _, { reader }) {
      const { whole } = await claimLoaders(reader).claimParts.load(id);
      return [...new Map(whole.map((each) => [each.id, each])).values()];
    },
    async contestedBy({ id, contested }, _, { reader }) {
      if (!contested) return [];
      const found = await claimLoaders(reader).contestedBy.load(id);
      return [
        ...(found?.citations ?? []).map((record) => ({ ...record, label: 'Citation' as const })),
        ...(found?.claims ?? []).map((record) => ({ ...record, label: 'Claim' as const })),
      ];
    },
    grade: gradeOf,
    citations: citationsOf,
    recordedAt: ({ recordedFrom }) => recordedFrom,
  },
  Citation: {
    claim: ({ claim }, _, { reader }, info) => linked(claim, claimLoaders(reader).claim, info),
  },
  Entity: {
    async location({ id }, _, { reader }) {
      const claim = await entityLoaders(reader).locatedBy.load(id);
      const place = claim && storedValue(claim)?.geo;
      return place ? { ...place, claim } : null;
    },
    async claims({ id }, args, { reader }) {
      const size = pageSize(args.first, 50);
      const after = claimsAfter(args.after);
      const filter = claimFilterParams(args.filter);
      const [rows] = await Promise.all([
        claimLoaders(reader).claimsOfEntity(id, { filter, after, limit: size + 1 }),
        checkPredicates(args.filter, reader),
      ]);
      return {
        ...connection(rows ?? [], size, args.after, claimCursor),
        facets: () => facetLoaders(reader).facetsOfEntity(id, args.filter),
      };
    },
    async claimCount({ id }, args, { reader }) {
      const [count] = await Promise.all([
        claimLoaders(reader).claimCountOfEntity(id, claimFilterParams(args.filter)),
        checkPredicates(args.filter, reader),
      ]);
      return count ?? 0;
    },
  },
  Participant: {
    entity: ({ entity }, _, { reader }, info) => linked(entity, entityLoaders(reader).entity, info),
  },
} satisfies Resolvers;

function datesOf(claim: ClaimWithEnds) {
  const { observedFrom, observedTo, observedBy, observedUntil } = claim;
  const dates = {
    first: toIsoDate(observedFrom),
    last: toIsoDate(observedTo),
    by: toIsoDate(observedBy),
    until: toIsoDate(observedUntil),
  };
  return Object.values(dates).some((date) => date !== null) ? dates : null;
}

/** As the query orders them. */
const RANKS: Record<Stance, number> = { supports: 0, contradicts: 1, mentions: 2 };

type Counted = Connection<CitationWithEnds> & { totalCount: number };

/** In the order of stances, then by id. */
function citationsOf(
  claim: ClaimWithEnds,
  { stance, statuses, first, after }: ClaimCitationsArgs,
  { reader }: Context,
  info: GraphQLResolveInfo,
): Counted | Promise<Counted> {
  const size = pageSize(first, 50);
  const key = decodeCursor<[number, string]>('citations', after, ['number', 'string']);
  const cursorOf = (row: CitationWithEnds) => encodeCursor('citations', [RANKS[row.stance], row.id]);
  const sliced = slicedCitations(reader).get(claim.id);
  if (sliced && !statuses && !key) {
    const matching = sliced.filter((citation) => !stance || citation.stance === stance);
    return { ...connection(matching, size, after, cursorOf), totalCount: matching.length };
  }
  const withTotal = selects(info, 'totalCount');
  const page = { stance: stance ?? null, statuses: statuses ?? null, after: key, limit: size + 1, withTotal };
  return citationLoaders(reader)
    .citationsOfClaim(claim.id, page)
    .then((found) => ({
      ...connection(found?.citations ?? [], size, after, cursorOf),
      totalCount: found?.total ?? 0,
    }));
}
