import SearchableMap from 'minisearch/SearchableMap';
import { allowedEdits, resembles, swapsOf } from './typed-words.ts';

/** What a document's meeting one typed word adds: that it is met at all, then how well. */
const MET = { exact: 10_101, prefix: 10_100, fuzzy: 10_000 } as const;
/** Words that one typed word may stand for by a typo; the full-text index of Neo4j stops at as many. */
const MOST_LOOKALIKES = 50;
/** Removed documents are cleared away once they are so many and more than half. */
const WORTH_CLEARING = 1_000;

/**
 * Which documents hold words that begin with typed ones, or resemble them. It keeps nothing of a document but its id
 * and length: MiniSearch's radix tree of words, a list of document numbers for each. (MiniSearch itself keeps a map
 * for each word and document, several times the memory.)
 */
export class WordIndex {
  private words = new SearchableMap<number[]>();
  private ids: (string | null)[] = [];
  private lengths: number[] = [];
  private numbers = new Map<string, number>();
  private scores = new Uint32Array(0);
  private lastWord = new Uint8Array(0);

  /** How many documents can be found. */
  get size(): number {
    return this.numbers.size;
  }

  /** Puts a document in, in place of an earlier one with its id. */
  add(id: string, words: readonly string[]): void {
    this.remove(id);
    const number = this.ids.push(id) - 1;
    this.lengths.push(Math.min(255, words.length));
    this.numbers.set(id, number);
    for (const word of words) {
      const documents = this.words.get(word);
      if (documents) documents.push(number);
      else this.words.set(word, [number]);
    }
  }

  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    this.ids[number] = null;
    const gone = this.ids.length - this.numbers.size;
    if (gone > WORTH_CLEARING && gone > this.numbers.size) this.clear();
  }

  /**
   * Ids of at most `limit` documents: those that meet the most typed words first, then those that meet more of them
   * without a typo and exactly, then shorter ones, then by id.
   */
  find(typed: readonly string[], limit: number): string[] {
    if (this.scores.length < this.ids.length) {
      this.scores = new Uint32Array(this.ids.length * 2);
      this.lastWord = new Uint8Array(this.ids.length * 2);
    }
    const touched: number[] = [];
    typed.forEach((word, at) => {
      const meet = (documents: readonly number[] | undefined, value: number) => {
        for (const number of documents ?? []) {
          if (this.lastWord[number] === at + 1 || this.ids[number] === null) continue;
          if (this.lastWord[number] === 0) touched.push(number);
          this.lastWord[number] = at + 1;
          this.scores[number]! += value;
        }
      };
      meet(this.words.get(word), MET.exact);
      for (const documents of this.words.atPrefix(word).values()) meet(documents, MET.prefix);
      for (const other of this.lookalikes(word)) meet(this.words.get(other), MET.fuzzy);
    });
    const found = this.best(touched, limit);
    for (const number of touched) {
      this.scores[number] = 0;
      this.lastWord[number] = 0;
    }
    return found;
  }

  private lookalikes(word: string): string[] {
    const edits = allowedEdits(word);
    if (edits === 0) return [];
    const near = [...this.words.fuzzyGet(word, edits)].sort(
      ([a, [, far]], [b, [, further]]) => far - further || (a < b ? -1 : 1),
    );
    const swapped = swapsOf(word).filter((other) => this.words.has(other));
    return [...new Set([...swapped, ...near.map(([other]) => other)])]
      .filter((other) => resembles(word, other))
      .slice(0, MOST_LOOKALIKES);
  }

  /** The best of the touched documents, without sorting all of them. */
  private best(touched: readonly number[], limit: number): string[] {
    const keyOf = (number: number) => this.scores[number]! * 256 + (255 - this.lengths[number]!);
    let kept = touched;
    if (touched.length > limit) {
      const counts = new Map<number, number>();
      for (const number of touched) counts.set(keyOf(number), (counts.get(keyOf(number)) ?? 0) + 1);
      let left = limit;
      let least = 0;
      for (const key of [...counts.keys()].sort((a, b) => b - a)) {
        least = key;
        left -= counts.get(key)!;
        if (left <= 0) break;
      }
      kept = touched.filter((number) => keyOf(number) >= least);
    }
    return kept
      .map((number) => ({ id: this.ids[number]!, key: keyOf(number) }))
      .sort((a, b) => b.key - a.key || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  private clear(): void {
    const places = new Map<number, number>();
    this.ids.forEach((id, number) => {
      if (id !== null) places.set(number, places.size);
    });
    for (const [word, documents] of [...this.words]) {
      const left = documents.flatMap((number) => places.get(number) ?? []);
      if (left.length > 0) this.words.set(word, left);
      else this.words.delete(word);
    }
    this.lengths = this.lengths.filter((_, number) => places.has(number));
    this.ids = this.ids.filter((id) => id !== null);
    this.numbers = new Map(this.ids.map((id, number) => [id!, number]));
  }
}
