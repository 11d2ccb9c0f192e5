import SearchableMap from 'minisearch/SearchableMap';
import { allowedEdits, resembles, swapsOf } from './typed-words.ts';

/** What a document's meeting one typed word adds: that it is met at all, then how well. */
const MET = { exact: 10_101, prefix: 10_100, fuzzy: 10_000 } as const;
/** Documents looked at for words that begin as a typed one; where more do, the first words of the alphabet. */
const MOST_BEGINNINGS = 20_000;
/** Words that one typed word may stand for by a typo; the full-text index of Neo4j stops at as many. */
const MOST_LOOKALIKES = 50;
/** Removed documents are cleared away once they are so many and more than half. */
const WORTH_CLEARING = 1_000;

/**
 * Which documents hold words that begin with typed ones, or resemble them. It keeps nothing of a document but its id
 * and precedence: MiniSearch's radix tree of words, a list of document numbers for each. (MiniSearch itself keeps a map
 * for each word and document, several times the memory.)
 */
export class WordIndex {
  private words = new SearchableMap<number[]>();
  private ids: (string | null)[] = [];
  private precedence: number[] = [];
  /** Numbers of removed documents that lists still hold. */
  private gone = new Set<number>();
  private numbers = new Map<string, number>();
  private scores = new Uint32Array(0);
  private lastWord = new Uint8Array(0);

  /** How many documents can be found. */
  get size(): number {
    return this.numbers.size;
  }

  /** Puts a document in, in place of an earlier one with its id. `precedence` 0 to 255: of equals the higher comes first. */
  add(id: string, words: readonly string[], precedence = 0): void {
    this.remove(id);
    const number = this.ids.push(id) - 1;
    this.precedence.push(Math.max(0, Math.min(255, precedence)));
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
    this.gone.add(number);
    if (this.gone.size > WORTH_CLEARING && this.gone.size > this.numbers.size) this.clear();
  }

  /**
   * Ids of at most `limit` documents: those that meet the most typed words first, then those that meet more of them
   * without a typo and exactly, then by precedence, then in the order they were
   * put in.
   */
  find(typed: readonly string[], limit: number): string[] {
    if (this.scores.length < this.ids.length) {
      this.scores = new Uint32Array(this.ids.length * 2);
      this.lastWord = new Uint8Array(this.ids.length * 2);
    }
    const touched: number[] = [];
    typed.forEach((word, at) => {
      this.meet(touched, this.words.get(word), at + 1, MET.exact);
      let looked = 0;
      for (const documents of this.words.atPrefix(word).values()) {
        this.meet(touched, documents, at + 1, MET.prefix);
        looked += documents.length;
        if (looked > MOST_BEGINNINGS) break;
      }
      for (const other of this.lookalikes(word)) {
        this.meet(touched, this.words.get(other), at + 1, MET.fuzzy);
      }
    });
    const found = this.best(touched, limit);
    for (const number of touched) {
      this.scores[number] = 0;
      this.lastWord[number] = 0;
    }
    return found;
  }

  /** Adds to the score of documents that have not met the typed word (numbered from 1) yet. */
  private meet(
    touched: number[],
    documents: readonly number[] | undefined,
    word: number,
    value: number,
  ): void {
    if (documents === undefined) return;
    const { scores, lastWord, gone } = this;
    for (const number of documents) {
      const last = lastWord[number];
      if (last === word || (gone.size > 0 && gone.has(number))) continue;
      if (last === 0) touched.push(number);
      lastWord[number] = word;
      scores[number]! += value;
    }
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
    const { scores, precedence } = this;
    const keyOf = (number: number) => scores[number]! * 256 + precedence[number]!;
    let left = limit;
    let least = 0;
    if (touched.length > limit) {
      const counts = new Map<number, number>();
      for (const number of touched) counts.set(keyOf(number), (counts.get(keyOf(number)) ?? 0) + 1);
      for (const key of [...counts.keys()].sort((a, b) => b - a)) {
        least = key;
        if (counts.get(key)! >= left) break;
        left -= counts.get(key)!;
      }
    }
    const above: number[] = [];
    /** Of those with the least key that is kept, which are many: the first. */
    const first: number[] = [];
    for (const number of touched) {
      const key = keyOf(number);
      if (key > least) above.push(number);
      else if (key === least && (first.length < left || number < first.at(-1)!)) {
        let at = first.length;
        while (at > 0 && first[at - 1]! > number) at -= 1;
        first.splice(at, 0, number);
        if (first.length > left) first.pop();
      }
    }
    above.sort((a, b) => keyOf(b) - keyOf(a) || a - b);
    return [...above, ...first].map((number) => this.ids[number]!);
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
    this.precedence = this.precedence.filter((_, number) => places.has(number));
    this.ids = this.ids.filter((id) => id !== null);
    this.numbers = new Map(this.ids.map((id, number) => [id!, number]));
    this.gone = new Set();
  }
}
