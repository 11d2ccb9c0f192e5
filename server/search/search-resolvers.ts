import type { Context } from '../context.ts';
import { CartularyError } from '../errors.ts';
import { MAX_SEARCH_TEXT, pageSize, withinLimit } from '../limits/page.ts';
import { byRank, rank } from './rank.ts';

/** Candidates fetched for each hit wanted, so that ranking has something to choose from. */
const CANDIDATES_PER_HIT = 5;

export const searchResolvers = {
  Query: {
    async search(
      _: unknown,
      { text, first }: { text: string; first?: number | null },
      { textSearch, loaders }: Context,
    ) {
      const size = pageSize(first, 10, 100);
      withinLimit('searchText', 'text', text.length, MAX_SEARCH_TEXT);
      if (text.trim() === '') {
        throw new CartularyError(
          'BAD_USER_INPUT',
          'text: it is empty. Valid: a name, or the beginning of one.',
          {
            field: 'text',
            value: text,
            valid: 'a name, or the beginning of one',
          },
        );
      }
      const limit = Math.max(50, size * CANDIDATES_PER_HIT);
      const candidates = await textSearch.candidates(text, { limit });
      const entities = await loaders.entity.loadMany(candidates.map(({ id }) => id));
      return entities
        .flatMap((entity) => {
          if (entity instanceof Error) throw entity;
          if (!entity) return [];
          const names = {
            name: entity.name as string,
            aliases: entity.aliases ? JSON.parse(entity.aliases) : [],
            identifiers: entity.identifiers ?? [],
          };
          const match = rank(names, text);
          return match ? [{ id: entity.id, node: { ...entity, __typename: 'Entity' }, ...match }] : [];
        })
        .sort(byRank)
        .slice(0, size);
    },
  },
};
