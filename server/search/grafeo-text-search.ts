import { type ParamsOf, query } from '../store/cypher-library.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { turnOf } from '../store/turns.ts';
import { foldedWords } from '../text/fold.ts';
import { type StoredTexts, textsOf } from './search-queries.ts';
import { SEARCH_KINDS, type SearchKind } from './searchable.ts';
import { inTime, type TextCandidate, type TextSearch, UNHURRIED } from './text-search.ts';
import { WordIndex } from './word-index.ts';

const PAGE_SIZE = 20_000;
/** Documents put into an index before others are asked whether they want a turn: a millisecond's work. */
const SLICE = 50;
/** A start reads everything; it may take longer than a request. */
const TIMEOUT = { timeoutMs: 300_000 };

type Found = { id: string; record: StoredTexts };
type Queries = {
  page: CypherQuery<ParamsOf<'search/entity-page'>, Found>;
  texts: CypherQuery<ParamsOf<'search/entity-texts'>, Found>;
};
/** The queries of each kind: a page of its texts, and those of some. */
const QUERIES: Record<SearchKind, Queries> = {
  ENTITY: { page: query('search/entity-page'), texts: query('search/entity-texts') },
  CLAIM: { page: query('search/claim-page'), texts: query('search/claim-texts') },
  SOURCE: { page: query('search/source-page'), texts: query('search/source-texts') },
  CITATION: { page: query('search/citation-page'), texts: query('search/citation-texts') },
};
type Indexes = Record<SearchKind, WordIndex>;

/**
 * Text search over indexes in memory: the engine's own finds whole words only. They are built from the store by a
 * `refresh` of nothing, or when first asked, and renewed by `refresh`; a search waits until they stand.
 */
export function grafeoTextSearch(store: GraphStore): TextSearch {
  let indexes: Promise<Indexes> | null = null;
  /** After a failure the next search or refresh builds anew. */
  const ready = async () => {
    indexes ??= build(store);
    const waited = indexes;
    try {
      return await waited;
    } catch (error) {
      if (indexes === waited) indexes = null;
      throw error;
    }
  };
  return {
    async candidates({ readings }, { kinds, limit, pace = UNHURRIED }) {
      if (readings.length === 0) return [];
      const built = await inTime(ready(), pace);
      const candidates: TextCandidate[] = [];
      for (const kind of kinds) {
        const ids = new Set<string>();
        for (const reading of readings) {
          for (const id of await built[kind].find(reading, limit, () => pace.breathe())) ids.add(id);
        }
        for (const id of ids) candidates.push({ kind, id });
      }
      return candidates;
    },
    async refresh(touched) {
      if (touched.length > 0) {
        if (indexes === null) return;
        indexes = indexes.then(async (built) => {
          for (const kind of SEARCH_KINDS) {
            const ids = touched.filter((each) => each.kind.toUpperCase() === kind).map(({ id }) => id);
            if (ids.length > 0) await renew(store, built, kind, [...new Set(ids)]);
          }
          return built;
        });
      }
      await ready();
    },
    async restart() {
      indexes = null;
      await ready();
    },
  };
}

async function build(store: GraphStore): Promise<Indexes> {
  const indexes: Indexes = {
    ENTITY: new WordIndex(),
    CLAIM: new WordIndex(),
    SOURCE: new WordIndex(),
    CITATION: new WordIndex(),
  };
  for (const kind of SEARCH_KINDS) {
    for (let after = ''; ; ) {
      const params = { after, limit: PAGE_SIZE };
      const rows = await store.read((tx) => tx.run(QUERIES[kind].page, params), TIMEOUT);
      await put(indexes[kind], kind, rows);
      if (rows.length < PAGE_SIZE) break;
      after = rows.at(-1)?.id ?? after;
    }
  }
  return indexes;
}

async function renew(store: GraphStore, indexes: Indexes, kind: SearchKind, ids: string[]): Promise<void> {
  const rows = await store.read((tx) => tx.run(QUERIES[kind].texts, { ids }), TIMEOUT);
  for (const id of ids) indexes[kind].remove(id);
  await put(indexes[kind], kind, rows);
}

async function put(index: WordIndex, kind: SearchKind, rows: readonly Found[]): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    for (const found of rows.slice(at, at + SLICE)) addTo(index, kind, found);
    await turnOf();
  }
}

/** Entities of many names come first, they are the better known; of other records the shorter. */
function addTo(index: WordIndex, kind: SearchKind, { id, record }: Found): void {
  const texts = textsOf(record).map(({ text }) => text);
  const words = foldedWords(texts.join(' '));
  index.add(id, words, kind === 'ENTITY' ? texts.length : 255 - words.length);
}
