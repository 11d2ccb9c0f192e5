import { MAX_SEARCH_TEXT, pageSize, withinLimit } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import { CartularyError } from '../errors/errors.ts';
import { readNodes, type StoredNode } from '../graph/graph-queries.ts';
import type { SourceProperties } from '../store/queries.generated.ts';
import { distinctionsOfClaims } from './alike-claims.ts';
import { byRank, type Match, type Ranked, rank } from './rank.ts';
import { type LiveCandidate, readLive, searchLoaders } from './search-queries.ts';
import { SEARCH_KINDS, type SearchKind } from './searchable.ts';
import { snippetOf } from './snippet.ts';
import type { Pace } from './text-search.ts';
import { type Typed, typedOf } from './typed.ts';

/** Candidates of each kind, whatever number of hits is wanted, so that a longer list begins as a shorter one. */
const CANDIDATES = 200;

/** A hit with the whole record. */
interface Hit {
  node: StoredNode;
  kind: SearchKind;
  field: string;
  score: number;
  snippet: string;
  matches: { start: number; end: number }[];
  /** Of a claim, what tells it from another hit that reads the same; absent where none does. */
  amongAlike: string | undefined;
}

declare module '../api/parents.ts' {
  interface Parents {
    SearchHit: Hit;
  }
}

export const searchResolvers = {
  SearchHit: {
    async distinction({ node, amongAlike }, _, { reader }) {
      if (node.label === 'Claim') return amongAlike;
      if (node.label === 'Source') return distinctionOfSource(node);
      if (node.label !== 'Entity') return null;
      return (
        node.description ??
        (await searchLoaders(reader).bestClaimOfEntity.load(node.id)) ??
        node.identifiers?.[0] ??
        null
      );
    },
  },
  Query: {
    async search(_, asked, { textSearch, reader }) {
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
        hits.length === 0
          ? new Map<string, StoredNode>()
          : await readNodes(reader, [...new Set(hits.map(({ id }) => id))]);
      const claims = [...nodes.values()].filter((node) => node.label === 'Claim');
      const alike = distinctionsOfClaims(claims);
      return hits.flatMap(({ id, kind, field, text, score }) => {
        const node = nodes.get(id);
        const amongAlike = alike.get(id);
        return node ? [{ node, kind, field, score, amongAlike, ...snippetOf(text, typed) }] : [];
      });
    },
  },
} satisfies Resolvers;

/** `Ada Byron, Bela Kun · Minsk Post · 2021-03`, as far as it is known. */
function distinctionOfSource({ authors, container, publisher, issued }: SourceProperties): string | null {
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
