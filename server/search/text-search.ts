import type { Reader } from '../store/reader.ts';
import type { SearchKind } from './searchable.ts';
import type { Typed } from './typed.ts';

declare module '../api/context.ts' {
  interface Context {
    textSearch: TextSearch;
  }
}

/** A record that may match; ranking is done by `search/rank.ts`, the same for both engines. */
export interface TextCandidate {
  kind: SearchKind;
  id: string;
  /** The paragraph around a citation's quote, where this install has the text. */
  passage?: string;
}

/** The time that a search has, and how it shares the event loop; a `Reader` is one. */
export type Pace = Pick<Reader, 'left' | 'check' | 'breathe'>;

/** For searches that nobody waits for. */
export const UNHURRIED: Pace = { left: Number.POSITIVE_INFINITY, check() {}, async breathe() {} };

/** What an index being built gives once it stands; TIMEOUT where the search has no time left for it. */
export async function inTime<T>(index: Promise<T>, pace: Pace): Promise<T> {
  if (pace.left === Number.POSITIVE_INFINITY) return await index;
  const late = Symbol();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<typeof late>((resolve) => {
      timer = setTimeout(resolve, Math.max(1, pace.left), late);
    });
    const first = await Promise.race([index, waited]).finally(() => clearTimeout(timer));
    pace.check();
    if (first !== late) return first;
  }
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
   * kind and reading. Whether they are live is not known here. TIMEOUT once the pace allows no more, also while an index
   * is being built.
   */
  candidates(
    typed: Typed,
    options: { kinds: readonly SearchKind[]; limit: number; pace?: Pace },
  ): Promise<TextCandidate[]>;
  /** Called after a committed write with what it touched; with nothing, makes ready for the first search. */
  refresh(touched: readonly Touched[]): Promise<void>;
  /** Called when the register has another history than before: what was read of it is read anew. */
  restart(): Promise<void>;
}
