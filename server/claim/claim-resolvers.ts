import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import type { Paged } from '../api/page.ts';
import { type Connection, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import { selects, selectsIdOnly } from '../api/selection.ts';
import { citationLoaders } from '../citation/citation-queries.ts';
import { slicedCitations } from '../citation/sliced-citations.ts';
import { toIsoDate } from '../dates/edtf.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { CartularyError } from '../errors/errors.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import type { StoredRecord } from '../store/reader.ts';
import { type ClaimFilter, claimFilterParams } from './claim-filter.ts';
import { claimLoaders, claimPage } from './claim-queries.ts';
import { facetLoaders, readFacets } from './facet-queries.ts';
import type { Facets } from './facets.ts';
import { gradeOf } from './grade.ts';
import { checkPredicates } from './known-predicates.ts';

interface CitationArguments {
  stance?: string | null;
  statuses?: string[] | null;
  first?: number | null;
  after?: string | null;
}
type Counted = Connection<StoredRecord> & { totalCount: number };

export const claimResolvers = {
  Query: {
    async claim(_: unknown, { id }: { id: string }, { reader }: Context) {
      const claim = await claimLoaders(reader).claim.load(id);
      if (!claim)
        throw new CartularyError('NOT_FOUND', `No claim has the id ${JSON.stringify(id)}.`, {
          field: 'id',
          value: id,
        });
      return claim;
    },
    async claims(
      _: unknown,
      args: { filter?: ClaimFilter | null; first?: number | null; after?: string | null },
      { reader }: Context,
    ) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[number, string]>('claims', args.after, ['number', 'string']);
      const filter = claimFilterParams(args.filter);
      const [rows] = await Promise.all([
        claimPage(reader, { filter, after, limit: size + 1 }),
        checkPredicates(args.filter, reader),
      ]);
      return {
        ...connection(rows, size, args.after, (row) => encodeCursor('claims', [row.strength, row.id])),
        countFacets: () => readFacets(reader, args.filter),
      };
    },
  },
  ClaimConnection: { facets: ({ countFacets }: { countFacets(): Promise<Facets> }) => countFacets() },
  Claim: {
    predicate: (claim: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info)
        ? { id: claim.predicate }
        : predicateLoaders(reader).predicate.load(claim.predicate),
    subject: (claim: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: claim.subject } : entityLoaders(reader).entity.load(claim.subject),
    object: (claim: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) => {
      if (!claim.object) return null;
      return selectsIdOnly(info) ? { id: claim.object } : entityLoaders(reader).entity.load(claim.object);
    },
    value: claimValueOf,
    async participants(claim: StoredRecord, _: unknown, { reader }: Context) {
      return (await claimLoaders(reader).participants.load(claim.id)) ?? [];
    },
    embedded: (claim: StoredRecord) => claim.embedded ?? false,
    negated: (claim: StoredRecord) => claim.negated ?? false,
    contested: (claim: StoredRecord) => claim.contested ?? false,
    witnesses: (claim: StoredRecord) => claim.witnesses ?? 0,
    valid: (claim: StoredRecord) =>
      claim.valid
        ? {
            edtf: claim.valid,
            earliestStart: toIsoDate(claim.earliestStart),
            latestStart: toIsoDate(claim.latestStart),
            earliestEnd: toIsoDate(claim.earliestEnd),
            latestEnd: toIsoDate(claim.latestEnd),
            dateBasis: claim.dateBasis ?? null,
          }
        : null,
    content: async (claim: StoredRecord, _: unknown, { reader }: Context) =>
      (await claimLoaders(reader).claimParts.load(claim.id)).content,
    conditions: async (claim: StoredRecord, _: unknown, { reader }: Context) =>
      (await claimLoaders(reader).claimParts.load(claim.id)).condition,
    reasons: async (claim: StoredRecord, _: unknown, { reader }: Context) =>
      (await claimLoaders(reader).claimParts.load(claim.id)).reason,
    partOf: async (claim: StoredRecord, _: unknown, { reader }: Context) => {
      const { whole } = await claimLoaders(reader).claimParts.load(claim.id);
      return [...new Map(whole.map((each) => [each.id, each])).values()];
    },
    async contestedBy(claim: StoredRecord, _: unknown, { reader }: Context) {
      if (!claim.contested) return [];
      const found = await claimLoaders(reader).contestedBy.load(claim.id);
      const as = (type: string) => (record: StoredRecord) => ({ ...record, __typename: type });
      return [...(found?.citations ?? []).map(as('Citation')), ...(found?.claims ?? []).map(as('Claim'))];
    },
    grade: gradeOf,
    citations: citationsOf,
    recordedAt: (claim: StoredRecord) => claim.recordedFrom,
  },
  Citation: {
    claim: (citation: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: citation.claim } : claimLoaders(reader).claim.load(citation.claim),
  },
  Entity: {
    async location(entity: StoredRecord, _: unknown, { reader }: Context) {
      const claim = await entityLoaders(reader).locatedBy.load(entity.id);
      return (
        claim && { lat: claim.valueLat, lon: claim.valueLon, precision: claim.valuePrecision ?? null, claim }
      );
    },
    async claims(entity: StoredRecord, args: Paged & { filter?: ClaimFilter | null }, { reader }: Context) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[number, string]>('claims', args.after, ['number', 'string']);
      const filter = claimFilterParams(args.filter);
      const [rows] = await Promise.all([
        claimLoaders(reader).claimsOfEntity(entity.id, { filter, after, limit: size + 1 }),
        checkPredicates(args.filter, reader),
      ]);
      return {
        ...connection(rows ?? [], size, args.after, (row) => encodeCursor('claims', [row.strength, row.id])),
        countFacets: () => facetLoaders(reader).facetsOfEntity(entity.id, args.filter),
      };
    },
    async claimCount(entity: StoredRecord, args: { filter?: ClaimFilter | null }, { reader }: Context) {
      const [count] = await Promise.all([
        claimLoaders(reader).claimCountOfEntity(entity.id, claimFilterParams(args.filter)),
        checkPredicates(args.filter, reader),
      ]);
      return count ?? 0;
    },
  },
  Participant: {
    entity: ({ entity }: { entity: string }, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: entity } : entityLoaders(reader).entity.load(entity),
  },
};

function claimValueOf(claim: StoredRecord) {
  switch (claim.valueKind) {
    case 'text':
      return { text: claim.valueText };
    case 'edtf':
      return { edtf: claim.valueEdtf };
    case 'quantity':
      return {
        quantity: {
          amount: claim.valueAmount ?? null,
          low: claim.valueLow ?? null,
          high: claim.valueHigh ?? null,
          unit: claim.valueUnit,
          approximate: claim.valueApproximate ?? false,
        },
      };
    case 'geo':
      return { geo: { lat: claim.valueLat, lon: claim.valueLon, precision: claim.valuePrecision ?? null } };
    default:
      return null;
  }
}

const RANKS: Record<string, number> = { supports: 0, contradicts: 1, mentions: 2 };

function citationsOf(
  claim: StoredRecord,
  { stance, statuses, first, after }: CitationArguments,
  { reader }: Context,
  info: GraphQLResolveInfo,
): Counted | Promise<Counted> {
  const size = pageSize(first, 50);
  const key = decodeCursor<[number, string]>('citations', after, ['number', 'string']);
  const cursorOf = (row: StoredRecord) => encodeCursor('citations', [RANKS[row.stance]!, row.id]);
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
