import { notFound } from '../api/not-found.ts';
import { checkedFilter, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import type { EntityProperties } from '../store/queries.generated.ts';
import { checkWithin } from './distance.ts';
import { entityLoaders, entityPage } from './entity-queries.ts';
import { canonicalIdentifier, spellingsOf } from './identifier.ts';

declare module '../api/parents.ts' {
  interface Parents {
    Entity: EntityProperties;
  }
}

export const entityResolvers = {
  Query: {
    async entity(_, { id }, { reader }) {
      const entity = await entityLoaders(reader).entity.load(id);
      if (!entity) throw notFound('id', id, 'entity');
      return entity;
    },
    async entities(_, args, { reader }) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[string, string]>('entities', args.after, ['string', 'string']);
      const { withinKm, text, identifiers, kinds, types } = checkedFilter(args.filter);
      const spellings = identifiers?.map(canonicalIdentifier).flatMap(spellingsOf);
      const within = withinKm ? checkWithin(withinKm) : null;
      const rows = await entityPage(
        reader,
        { kinds, types, identifiers: spellings, text: text?.toLowerCase() },
        within,
        after,
        size + 1,
      );
      return connection(rows, size, args.after, (row) => encodeCursor('entities', [row.name, row.id]));
    },
  },
  Entity: {
    aliases: (entity) => (entity.aliases ? JSON.parse(entity.aliases) : []),
    identifiers: (entity) =>
      (entity.identifiers ?? []).map((identifier) => {
        const colon = identifier.indexOf(':');
        return { scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) };
      }),
    collective: (entity) => entity.collective ?? false,
    async mergedFrom(entity, _, { reader }) {
      return (await entityLoaders(reader).mergedFrom.load(entity.id)) ?? [];
    },
  },
} satisfies Resolvers;
