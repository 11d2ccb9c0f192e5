import type { SearchKind } from '../search/searchable.ts';

/** A record that may match; ranking is done by `search/rank.ts`, the same for both engines. */
export interface TextCandidate {
  kind: SearchKind;
  id: string;
  /** The paragraph around a citation's quote, where this install has the text. */
  passage?: string;
}

/** What a committed write touched; kinds of record that no search finds are passed over. */
export interface Touched {
  kind: string;
  id: string;
}

/**
 * The one place where the engines differ: finding candidates for a text typed by a person. Neo4j uses its full-text
 * indexes, the embedded engine indexes in memory, built at start and renewed after each write.
 */
export interface TextSearch {
  /**
   * Records of the given kinds whose texts may match `text` (prefix, typo, folded scripts), at most `limit` of each
   * kind. Whether they are live is not known here.
   */
  candidates(
    text: string,
    options: { kinds: readonly SearchKind[]; limit: number },
  ): Promise<TextCandidate[]>;
  /** Called after a committed write with what it touched; with nothing, makes ready for the first search. */
  refresh(touched: readonly Touched[]): Promise<void>;
}
