import type { Context } from '../api/context.ts';
import { checkedFilter, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import { CartularyError } from '../errors/errors.ts';
import type { StoredRecord } from '../store/reader.ts';
import { checkWithin, type WithinKm } from './distance.ts';
import { entityLoaders, entityPage } from './entity-queries.ts';
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
  Query: {
    async entity(_: unknown, { id }: { id: string }, { reader }: Context) {
      const entity = await entityLoaders(reader).entity.load(id);
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
    async mergedFrom(entity: StoredRecord, _: unknown, { reader }: Context) {
      return (await entityLoaders(reader).mergedFrom.load(entity.id)) ?? [];
    },
  },
};
