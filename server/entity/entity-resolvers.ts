import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { checkedFilter, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import { selectsIdOnly } from '../api/selection.ts';
import { type ClaimFilter, claimFilterParams } from '../claim/claim-filter.ts';
import { checkPredicates } from '../claim/known-predicates.ts';
import { CartularyError } from '../errors/errors.ts';
import type { StoredRecord } from '../store/reader.ts';
import { checkWithin, type WithinKm } from './distance.ts';
import { entityPage } from './entity-queries.ts';
import { canonicalIdentifier, spellingsOf } from './identifier.ts';

interface EntityFilter {
  kinds?: string[] | null;
  types?: string[] | null;
  identifiers?: string[] | null;
  text?: string | null;
  withinKm?: WithinKm | null;
}
interface Paged {
  first?: number | null;
  after?: string | null;
}

export const entityResolvers = {
  EntityKind: {
    ACTOR: 'Actor',
    AGREEMENT: 'Agreement',
    FACILITY: 'Facility',
    EVENT: 'Event',
    PLACE: 'Place',
    ASSET: 'Asset',
  },
  Query: {
    async entity(_: unknown, { id }: { id: string }, { loaders }: Context) {
      const entity = await loaders.entity.load(id);
      if (!entity)
        throw new CartularyError('NOT_FOUND', `No entity has the id ${JSON.stringify(id)}.`, {
          field: 'id',
          value: id,
        });
      return entity;
    },
    async entities(_: unknown, args: Paged & { filter?: EntityFilter | null }, { reader }: Context) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[string, string]>('entities', args.after, ['string', 'string']);
      const { withinKm, text, identifiers, ...filter } = checkedFilter(args.filter);
      const spellings = identifiers?.map(canonicalIdentifier).flatMap(spellingsOf);
      const within = withinKm ? checkWithin(withinKm) : null;
      const rows = await entityPage(
        reader,
        { ...filter, identifiers: spellings, text: text?.toLowerCase() },
        within,
        after,
        size + 1,
      );
      return connection(rows, size, args.after, (row) => encodeCursor('entities', [row.name, row.id]));
    },
  },
  Entity: {
    aliases: (entity: StoredRecord) => (entity.aliases ? JSON.parse(entity.aliases) : []),
    identifiers: (entity: StoredRecord) =>
      (entity.identifiers ?? []).map((identifier: string) => {
        const colon = identifier.indexOf(':');
        return { scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) };
      }),
    collective: (entity: StoredRecord) => entity.collective ?? false,
    async location(entity: StoredRecord, _: unknown, { loaders }: Context) {
      const claim = await loaders.locatedBy.load(entity.id);
      return (
        claim && { lat: claim.valueLat, lon: claim.valueLon, precision: claim.valuePrecision ?? null, claim }
      );
    },
    async claims(entity: StoredRecord, args: Paged & { filter?: ClaimFilter | null }, { loaders }: Context) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[number, string]>('claims', args.after, ['number', 'string']);
      const filter = claimFilterParams(args.filter);
      const [rows] = await Promise.all([
        loaders.claimsOfEntity(entity.id, { filter, after, limit: size + 1 }),
        checkPredicates(args.filter, loaders),
      ]);
      return {
        ...connection(rows ?? [], size, args.after, (row) => encodeCursor('claims', [row.strength, row.id])),
        countFacets: () => loaders.facetsOfEntity(entity.id, args.filter),
      };
    },
    async claimCount(entity: StoredRecord, args: { filter?: ClaimFilter | null }, { loaders }: Context) {
      const [count] = await Promise.all([
        loaders.claimCountOfEntity(entity.id, claimFilterParams(args.filter)),
        checkPredicates(args.filter, loaders),
      ]);
      return count ?? 0;
    },
    async mergedFrom(entity: StoredRecord, _: unknown, { loaders }: Context) {
      return (await loaders.mergedFrom.load(entity.id)) ?? [];
    },
  },
  Participant: {
    entity: ({ entity }: { entity: string }, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: entity } : loaders.entity.load(entity),
  },
};
