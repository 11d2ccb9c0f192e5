import DataLoader from 'dataloader';
import { searchTextOfCitation } from '../citation/citation-search-text.ts';
import { searchTextOfClaim } from '../claim/claim-search-text.ts';
import { type Named, searchTextOfEntity, textsOfEntity } from '../entity/entity-search-text.ts';
import { searchTextOfSource, type Titled, textsOfSource } from '../source/source-search-text.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherRow } from '../store/graph-store.ts';
import { perReader } from '../store/per-reader.ts';
import { inOrder, type Reader } from '../store/reader.ts';
import type { Searchable, SearchKind } from './searchable.ts';
import type { TextCandidate } from './text-search.ts';

const ranked = query('search/ranked');
const bestClaims = query('search/best-claims');

/** One batched query, however many hits ask. */
export const searchLoaders = perReader((reader) => ({
  /** The sentence of the best supported live claim that names an entity. */
  bestClaimOfEntity: new DataLoader<string, string | null>(async (ids) => {
    const rows = await reader.run(bestClaims, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map(({ id, text }) => [id as string, text as string])));
  }),
}));

/** A candidate that is live, with what it is ranked by. */
export interface LiveCandidate {
  kind: SearchKind;
  id: string;
  /** Read from the record when asked for: of many candidates that takes a while. */
  texts(): Searchable[];
  /** How much is claimed about it. */
  weight: number;
}

/** The candidates that are live, in any order; one query, however many. */
export async function readLive(
  reader: Reader,
  candidates: readonly TextCandidate[],
): Promise<LiveCandidate[]> {
  if (candidates.length === 0) return [];
  const ids = (kind: SearchKind) => candidates.flatMap((each) => (each.kind === kind ? [each.id] : []));
  const rows = await reader.run(ranked, {
    entities: ids('ENTITY'),
    claims: ids('CLAIM'),
    citations: ids('CITATION'),
    sources: ids('SOURCE'),
  });
  const passages = new Map(candidates.map(({ id, passage }) => [id, passage]));
  return rows.map((row) => {
    const kind = row.kind as SearchKind;
    const id = row.id as string;
    const passage = kind === 'CITATION' ? passages.get(id) : undefined;
    return {
      kind,
      id,
      weight: row.weight as number,
      texts: () => [
        ...textsOf(kind, row),
        ...(passage ? [{ field: 'passage', text: passage } as const] : []),
      ],
    };
  });
}

/** The texts by which a record is found, from a row with its `record`. */
export function textsOf(kind: SearchKind, row: CypherRow): Searchable[] {
  const record = row.record as StoredTexts;
  switch (kind) {
    case 'ENTITY':
      return textsOfEntity(named(record));
    case 'CLAIM':
      return [{ field: 'text', text: record.text ?? '' }];
    case 'CITATION':
      return [{ field: 'quote', text: record.exact ?? '' }];
    case 'SOURCE':
      return textsOfSource(titled(record));
  }
}

/** The `searchText` of a record, from a row with its `record`. */
export function searchTextOf(kind: SearchKind, row: CypherRow): string | null {
  const record = row.record as StoredTexts;
  switch (kind) {
    case 'ENTITY':
      return searchTextOfEntity(named(record));
    case 'CLAIM':
      return searchTextOfClaim({ text: record.text ?? '' });
    case 'CITATION':
      return searchTextOfCitation({ quote: { exact: record.exact ?? '' } });
    case 'SOURCE':
      return searchTextOfSource(titled(record));
  }
}

/** The properties of whatever kind; the engines leave out or give as null what a record has not. */
interface StoredTexts {
  name?: string | null;
  /** JSON. */
  aliases?: string | null;
  identifiers?: string[] | null;
  text?: string | null;
  exact?: string | null;
  title?: string | null;
  authors?: string[] | null;
  publisher?: string | null;
  url?: string | null;
  canonicalUrl?: string | null;
}

function named({ name, aliases, identifiers }: StoredTexts): Named {
  return { name: name ?? '', aliases: aliases ? JSON.parse(aliases) : [], identifiers: identifiers ?? [] };
}

function titled({ title, authors, publisher, url, canonicalUrl }: StoredTexts): Titled {
  return {
    title: title ?? '',
    authors: authors ?? [],
    publisher: publisher ?? null,
    url: url ?? null,
    canonicalUrl: canonicalUrl ?? null,
  };
}
