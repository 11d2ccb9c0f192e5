import { query } from '../store/cypher-library.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { ARTICLE, type Split } from './joined-words.ts';
import type { SearchKind } from './searchable.ts';
import { type TextSearch, UNHURRIED } from './text-search.ts';
import type { Reading } from './typed.ts';
import { allowedEdits } from './typos.ts';

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
    async candidates({ readings }, { kinds, limit, pace = UNHURRIED }) {
      if (readings.length === 0 || kinds.length === 0) return [];
      pace.check();
      const indexes = kinds.map((kind) => ({ kind, name: INDEXES[kind] }));
      const expression = readings.map((reading) => `(${expressionOf(reading)})`).join(' ');
      const params = { indexes, expression, limit };
      const timeoutMs = Number.isFinite(pace.left) ? Math.max(1, Math.floor(pace.left)) : undefined;
      return store.read((tx) => tx.run(CANDIDATES, params), { timeoutMs });
    },
    async refresh() {},
    async restart() {},
  };
}

/**
 * Lucene's syntax: documents that meet every word come first; then the words themselves, as prefixes, joined and in
 * parts, with typos. Folded words hold lower-case letters and digits only, so nothing in them is syntax.
 */
function expressionOf(reading: Reading): string {
  const words = reading.words.flatMap((word, at) => (word.sought ? [{ ...word, at }] : []));
  const begun = words.map(({ forms, splits, at }) => {
    const joins = reading.joins.filter(({ of }) => of.includes(at)).flatMap((join) => join.forms);
    return [...[...forms, ...joins].map((form) => `${form}*`), ...splits.map(partsOf)];
  });
  const all = begun.map((ways) => `+(${ways.join(' ')})`).join(' ');
  const any = words.map(({ forms }, at) => {
    const edits = allowedEdits(forms[0]);
    const exact = forms.map((form) => `${form}^4`).join(' ');
    return `${exact} (${begun[at]?.join(' ')})^2${edits > 0 ? ` ${forms[0]}~${edits}` : ''}`;
  });
  return `(${all})^100 ${any.join(' ')}`;
}

/** All parts of a word that may have been joined, the last perhaps unfinished. */
function partsOf(split: Split): string {
  return `(${split.flatMap((part, at) => (part === ARTICLE ? [] : [`+${part}${at === split.length - 1 ? '*' : ''}`])).join(' ')})`;
}
