import type { Context } from '../api/context.ts';
import { MAX_SEARCH_TEXT, pageSize, withinLimit } from '../api/page.ts';
import { CartularyError } from '../errors/errors.ts';
import { readNodes } from '../graph/graph-queries.ts';
import type { StoredRecord } from '../store/reader.ts';
import { byRank, type Match, type Ranked, rank } from './rank.ts';
import { type LiveCandidate, readLive, searchLoaders } from './search-queries.ts';
import { SEARCH_KINDS, type SearchKind } from './searchable.ts';
import { snippetOf } from './snippet.ts';
import type { Pace } from './text-search.ts';
import { type Typed, typedOf } from './typed.ts';

/** Candidates of each kind, whatever number of hits is wanted, so that a longer list begins as a shorter one. */
const CANDIDATES = 200;

interface Asked {
  text: string;
  kinds?: SearchKind[] | null;
  first?: number | null;
}

interface Hit {
  node: StoredRecord;
  kind: SearchKind;
}

export const searchResolvers = {
  SearchHit: {
    async distinction({ node, kind }: Hit, _: unknown, { reader }: Context): Promise<string | null> {
      if (kind === 'SOURCE') return distinctionOfSource(node);
      if (kind !== 'ENTITY') return null;
      return (
        node.description ??
        (await searchLoaders(reader).bestClaimOfEntity.load(node.id)) ??
        node.identifiers?.[0] ??
        null
      );
    },
  },
  Query: {
    async search(_: unknown, asked: Asked, { textSearch, reader }: Context) {
      const size = pageSize(asked.first, 10, 100);
      withinLimit('searchText', 'text', asked.text.length, MAX_SEARCH_TEXT);
      if (asked.text.trim() === '') throw empty('text', asked.text, 'a name, or the beginning of one');
      const kinds = [...new Set(asked.kinds ?? SEARCH_KINDS)];
      if (kinds.length === 0) throw empty('kinds', [], `some of ${SEARCH_KINDS.join(', ')}, or null for all`);
      const typed = typedOf(asked.text);
      const options = { kinds, limit: CANDIDATES, pace: reader };
      const candidates = await readLive(reader, await textSearch.candidates(typed, options));
      const hits = (await ranked(candidates, typed, kinds, reader)).sort(byRank).slice(0, size);
      const nodes =
        hits.length === 0 ? new Map() : await readNodes(reader, [...new Set(hits.map(({ id }) => id))]);
      return hits.flatMap(({ id, kind, field, text, score }) => {
        const node = nodes.get(id);
        return node ? [{ node, kind, field, score, ...snippetOf(text, typed) }] : [];
      });
    },
  },
};

/** `Ada Byron, Bela Kun · Minsk Post · 2021-03`, as far as it is known. */
function distinctionOfSource({ authors, container, publisher, issued }: StoredRecord): string | null {
  return [authors?.join(', '), publisher ?? container, issued].filter(Boolean).join(' · ') || null;
}

/** Candidates that answer to a typed text; the event loop is shared between one and the next. */
async function ranked(
  candidates: readonly LiveCandidate[],
  typed: Typed,
  kinds: readonly SearchKind[],
  pace: Pace,
): Promise<(LiveCandidate & Match & Ranked)[]> {
  const hits: (LiveCandidate & Match & Ranked)[] = [];
  for (const candidate of candidates) {
    await pace.breathe();
    const match = rank(candidate.texts(), typed);
    if (match) hits.push({ ...candidate, ...match, kindAt: kinds.indexOf(candidate.kind) });
  }
  return hits;
}

function empty(field: string, value: unknown, valid: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${field}: it is empty. Valid: ${valid}.`, {
    field,
    value,
    valid,
  });
}
