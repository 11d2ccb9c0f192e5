import type { Context } from '../context.ts';
import { CartularyError } from '../errors.ts';
import { readNodes } from '../graph/graph-queries.ts';
import { MAX_SEARCH_TEXT, pageSize, withinLimit } from '../limits/page.ts';
import { byRank, rank, typedOf } from './rank.ts';
import { readLive } from './search-queries.ts';
import { SEARCH_KINDS, type SearchKind } from './searchable.ts';
import { snippetOf } from './snippet.ts';

/** Candidates of each kind, whatever number of hits is wanted, so that a longer list begins as a shorter one. */
const CANDIDATES = 200;

interface Asked {
  text: string;
  kinds?: SearchKind[] | null;
  first?: number | null;
}

export const searchResolvers = {
  Query: {
    async search(_: unknown, asked: Asked, { textSearch, reader }: Context) {
      const size = pageSize(asked.first, 10, 100);
      withinLimit('searchText', 'text', asked.text.length, MAX_SEARCH_TEXT);
      if (asked.text.trim() === '') throw empty('text', asked.text, 'a name, or the beginning of one');
      const kinds = [...new Set(asked.kinds ?? SEARCH_KINDS)];
      if (kinds.length === 0) throw empty('kinds', [], `some of ${SEARCH_KINDS.join(', ')}, or null for all`);
      const typed = typedOf(asked.text);
      const candidates = await textSearch.candidates(asked.text, { kinds, limit: CANDIDATES });
      const hits = (await readLive(reader, candidates))
        .flatMap((candidate) => {
          const match = rank(candidate.texts, typed);
          return match ? [{ ...candidate, ...match, kindAt: kinds.indexOf(candidate.kind) }] : [];
        })
        .sort(byRank)
        .slice(0, size);
      const nodes =
        hits.length === 0 ? new Map() : await readNodes(reader, [...new Set(hits.map(({ id }) => id))]);
      return hits.flatMap(({ id, kind, field, text, score }) => {
        const node = nodes.get(id);
        return node ? [{ node, kind, field, score, ...snippetOf(text, typed.words) }] : [];
      });
    },
  },
};

function empty(field: string, value: unknown, valid: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${field}: it is empty. Valid: ${valid}.`, {
    field,
    value,
    valid,
  });
}
