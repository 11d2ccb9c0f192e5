import MiniSearch from 'minisearch';
import { foldedWords } from '../search/fold.ts';
import { allowedEdits, typedWords } from '../search/typed-words.ts';
import { query } from './cypher-library.ts';
import type { CypherRow, GraphStore } from './graph-store.ts';
import type { TextSearch } from './text-search.ts';

const PAGE = query('grafeo/search/page');
const BY_IDS = query('grafeo/search/by-ids');
const PAGE_SIZE = 5_000;

/**
 * Text search over an index in memory: the engine's own finds whole words only. It is built from the store by a
 * `refresh` of nothing, or when first asked (100,000 entities take a second or two), and renewed by `refresh`.
 */
export function grafeoTextSearch(store: GraphStore): TextSearch {
  let index: Promise<MiniSearch> | null = null;
  return {
    async candidates(text, { kinds, limit }) {
      const words = typedWords(text);
      if (words.length === 0) return [];
      index ??= buildIndex(store);
      const ready = await index.catch((error) => {
        index = null;
        throw error;
      });
      return ready
        .search(words.join(' '), {
          prefix: true,
          fuzzy: (word) => allowedEdits(word) || false,
          filter: kinds ? (found) => kinds.includes(found.kind) : undefined,
        })
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map((found) => ({ id: String(found.id) }));
    },
    async refresh(entityIds) {
      if (entityIds.length === 0) index ??= buildIndex(store);
      else {
        index =
          index?.then(async (ready) => {
            await renew(store, ready, [...new Set(entityIds)]);
            return ready;
          }) ?? null;
      }
      await index?.catch((error) => {
        index = null;
        throw error;
      });
    },
  };
}

async function buildIndex(store: GraphStore): Promise<MiniSearch> {
  const index = new MiniSearch({
    fields: ['text'],
    storeFields: ['kind'],
    tokenize: foldedWords,
    processTerm: (word) => word,
  });
  for (let after = ''; ; ) {
    const rows = await store.read((tx) => tx.run(PAGE, { after, first: PAGE_SIZE }));
    index.addAll(rows.map(entryOf));
    if (rows.length < PAGE_SIZE) return index;
    after = String(rows.at(-1)!.id);
  }
}

async function renew(store: GraphStore, index: MiniSearch, ids: string[]): Promise<void> {
  const rows = await store.read((tx) => tx.run(BY_IDS, { ids }));
  for (const id of ids) if (index.has(id)) index.discard(id);
  index.addAll(rows.map(entryOf));
}

function entryOf(row: CypherRow) {
  return { id: String(row.id), kind: row.kind, text: String(row.text ?? '') };
}
