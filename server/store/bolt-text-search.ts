import type { SearchKind } from '../search/searchable.ts';
import { allowedEdits, soughtWords } from '../search/typed-words.ts';
import { query } from './cypher-library.ts';
import type { GraphStore } from './graph-store.ts';
import type { TextSearch } from './text-search.ts';

const CANDIDATES = query('bolt/search/candidates');
const INDEXES: Record<SearchKind, string> = {
  ENTITY: 'entity_text',
  CLAIM: 'claim_text',
  SOURCE: 'source_text',
  CITATION: 'citation_text',
};

/** Text search over Neo4j's full-text indexes, which Neo4j itself keeps up to date. */
export function boltTextSearch(store: GraphStore): TextSearch {
  return {
    async candidates(text, { kinds, limit }) {
      const words = soughtWords(text);
      if (words.length === 0 || kinds.length === 0) return [];
      const indexes = kinds.map((kind) => ({ kind, name: INDEXES[kind] }));
      const params = { indexes, expression: expressionOf(words), limit };
      const rows = await store.read((tx) => tx.run(CANDIDATES, params));
      return rows.map((row) => ({ kind: row.kind as SearchKind, id: String(row.id) }));
    },
    async refresh() {},
  };
}

/**
 * Lucene's syntax: documents that meet every word come first; then the words themselves, as prefixes, with typos.
 * Folded words hold lower-case letters and digits only, so nothing in them is syntax.
 */
function expressionOf(words: readonly string[]): string {
  const all = words.map((word) => `+${word}*`).join(' ');
  const any = words.map((word) => {
    const edits = allowedEdits(word);
    return `${word}^4 ${word}*^2${edits > 0 ? ` ${word}~${edits}` : ''}`;
  });
  return `(${all})^100 ${any.join(' ')}`;
}
