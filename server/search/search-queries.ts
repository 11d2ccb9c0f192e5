import DataLoader from 'dataloader';
import { searchTextOfCitation } from '../citation/citation-search-text.ts';
import { searchTextOfClaim } from '../claim/claim-search-text.ts';
import { type Named, searchTextOfEntity, textsOfEntity } from '../entity/entity-search-text.ts';
import { searchTextOfSource, type Titled, textsOfSource } from '../source/source-search-text.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { EntityTexts, SourceTexts } from '../store/queries.generated.ts';
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
    return inOrder(ids, new Map(rows.map(({ id, text }) => [id, text])));
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
  return rows.map(({ kind, id, weight, record }) => {
    const passage = kind === 'CITATION' ? passages.get(id) : undefined;
    return {
      kind,
      id,
      weight,
      texts: () => [...textsOf(record), ...(passage ? [{ field: 'passage', text: passage } as const] : [])],
    };
  });
}

/** What of a record of whatever kind the queries for a search give. */
export type StoredTexts = RowOf<'search/ranked'>['record'];

/** The texts by which a record is found. */
export function textsOf(record: StoredTexts): Searchable[] {
  if ('name' in record) return textsOfEntity(named(record));
  if ('title' in record) return textsOfSource(titled(record));
  return 'text' in record
    ? [{ field: 'text', text: record.text ?? '' }]
    : [{ field: 'quote', text: record.exact ?? '' }];
}

/** The `searchText` of a record. */
export function searchTextOf(record: StoredTexts): string | null {
  if ('name' in record) return searchTextOfEntity(named(record));
  if ('title' in record) return searchTextOfSource(titled(record));
  return 'text' in record
    ? searchTextOfClaim({ text: record.text ?? '' })
    : searchTextOfCitation({ quote: { exact: record.exact ?? '' } });
}

function named({ name, aliases, identifiers }: EntityTexts): Named {
  return { name: name ?? '', aliases: aliases ? JSON.parse(aliases) : [], identifiers: identifiers ?? [] };
}

function titled({ title, authors, ...rest }: SourceTexts): Titled {
  return { title: title ?? '', authors: authors ?? [], ...rest };
}
