import { allowedEdits, typedWords } from '../search/typed-words.ts';
import { query } from './cypher-library.ts';
import type { GraphStore } from './graph-store.ts';
import type { TextSearch } from './text-search.ts';

const CANDIDATES = query('bolt/search/candidates');

/** Text search over Neo4j's full-text index, which Neo4j itself keeps up to date. */
export function boltTextSearch(store: GraphStore): TextSearch {
  return {
    async candidates(text, { kinds, limit }) {
      const words = typedWords(text);
      if (words.length === 0) return [];
      const params = { expression: words.map(wordExpression).join(' '), kinds: kinds ?? null, limit };
      const rows = await store.read((tx) => tx.run(CANDIDATES, params));
      return rows.map((row) => ({ id: String(row.id) }));
    },
    async refresh() {},
  };
}

/** Lucene's syntax: the word itself, as a prefix, with typos. Folded words hold letters and digits only. */
function wordExpression(word: string): string {
  const edits = allowedEdits(word);
  return `${word}^4 ${word}*^2${edits > 0 ? ` ${word}~${edits}` : ''}`;
}
