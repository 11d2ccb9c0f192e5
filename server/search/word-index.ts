import SearchableMap from 'minisearch/SearchableMap';
import { ARTICLE } from './joined-words.ts';
import type { Reading, TypedWord } from './typed.ts';
import { allowedEdits, resembles, swapsOf } from './typos.ts';

/** What a document's meeting one typed word adds: that it is met at all, then how well. */
const MET = { exact: 10_101, begun: 10_100, typo: 10_000 } as const;
/** Documents looked at for words that begin as a typed one; where more do, the first words of the alphabet. */
const MOST_BEGINNINGS = 20_000;
/** Words that one typed word may stand for by a typo; the full-text index of Neo4j stops at as many. */
const MOST_LOOKALIKES = 50;
/** Removed documents are cleared away once they are so many and more than half. */
const WORTH_CLEARING = 1_000;

/** What one find notes of each document by its number. */
interface Room {
  scores: Uint32Array;
  /** The typed word, counted from 1, that it met last. */
  lastWord: Uint8Array;
  touched: number[];
  /** The typed word that is looked for now. */
  word: number;
}

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
  /** Room of finds that are over, for the next. */
  private readonly spare: Room[] = [];
  private finding = 0;

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
    this.clear();
  }

  /**
   * Ids of at most `limit` documents: those that meet the most typed words first, then those that meet more of them
   * without a typo and exactly, then by precedence, then in the order they were put in. `breathe` is awaited between
   * steps of a few milliseconds; what is put in or removed meanwhile may be found or not.
   */
  async find(
    reading: Reading,
    limit: number,
    breathe: () => Promise<void> = async () => {},
  ): Promise<string[]> {
    const room = this.takeRoom();
    this.finding += 1;
    try {
      for (const [at, word] of reading.words.entries()) {
        if (!word.sought) continue;
        room.word = at + 1;
        const joins = reading.joins.filter(({ of }) => of.includes(at)).flatMap(({ forms }) => forms);
        for (const form of word.forms) this.meet(room, this.words.get(form), MET.exact);
        await breathe();
        for (const form of [...word.forms, ...joins]) {
          this.meetBeginnings(room, form);
          await breathe();
        }
        this.meetParts(room, word);
        await breathe();
        for (const other of this.lookalikes(word.forms[0])) this.meet(room, this.words.get(other), MET.typo);
        await breathe();
      }
      const found = this.best(room, limit);
      for (const number of room.touched) {
        room.scores[number] = 0;
        room.lastWord[number] = 0;
      }
      room.touched = [];
      this.spare.push(room);
      return found;
    } finally {
      this.finding -= 1;
      this.clear();
    }
  }

  /** Room for every document; what is put in later is passed over. */
  private takeRoom(): Room {
    const spare = this.spare.pop();
    if (spare && spare.scores.length >= this.ids.length) return spare;
    const size = Math.ceil(this.ids.length * 1.2) + 16;
    return { scores: new Uint32Array(size), lastWord: new Uint8Array(size), touched: [], word: 0 };
  }

  /** Adds to the score of documents that have not met the typed word yet. */
  private meet(
    { scores, lastWord, touched, word }: Room,
    documents: readonly number[] | undefined,
    value: number,
  ): void {
    if (documents === undefined) return;
    const { gone } = this;
    for (const number of documents) {
      const last = lastWord[number];
      if (last === undefined || last === word || (gone.size > 0 && gone.has(number))) continue;
      if (last === 0) touched.push(number);
      lastWord[number] = word;
      scores[number] = (scores[number] ?? 0) + value;
    }
  }

  /** Documents, or those of `among`, with words that begin so. */
  private meetBeginnings(room: Room, form: string, among?: readonly number[]): void {
    let looked = 0;
    for (const documents of this.words.atPrefix(form).values()) {
      this.meet(room, among ? common(documents, among) : documents, MET.begun);
      looked += documents.length;
      if (looked > MOST_BEGINNINGS) break;
    }
  }

  /**
   * Documents that hold all parts of a word that may have been joined, the last part perhaps unfinished. Whether side by
   * side is for the ranking.
   */
  private meetParts(room: Room, { splits }: TypedWord): void {
    for (const split of splits) {
      const unfinished = split.at(-1) ?? ARTICLE;
      const parts = split.slice(0, -1).filter((part) => part !== ARTICLE);
      const lists = parts.map((part) => this.words.get(part) ?? []).sort((a, b) => a.length - b.length);
      const holders = lists.slice(1).reduce(common, lists[0] ?? []);
      if (holders.length === 0) continue;
      if (unfinished === ARTICLE) this.meet(room, holders, MET.begun);
      else this.meetBeginnings(room, unfinished, holders);
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
  private best({ touched, scores }: Room, limit: number): string[] {
    const { precedence } = this;
    const keyOf = (number: number) => (scores[number] ?? 0) * 256 + (precedence[number] ?? 0);
    let left = limit;
    let least = 0;
    if (touched.length > limit) {
      const counts = new Map<number, number>();
      for (const number of touched) counts.set(keyOf(number), (counts.get(keyOf(number)) ?? 0) + 1);
      for (const [key, times] of [...counts].sort(([a], [b]) => b - a)) {
        least = key;
        if (times >= left) break;
        left -= times;
      }
    }
    const above: number[] = [];
    /** Of those with the least key that is kept, which are many: the first. */
    const first: number[] = [];
    for (const number of touched) {
      const key = keyOf(number);
      if (key > least) above.push(number);
      else if (key === least && (first.length < left || number < (first.at(-1) ?? 0))) {
        first.splice(first.findLastIndex((each) => each <= number) + 1, 0, number);
        if (first.length > left) first.pop();
      }
    }
    above.sort((a, b) => keyOf(b) - keyOf(a) || a - b);
    // One that was removed under the find has no id any more.
    return [...above, ...first].flatMap((number) => this.ids[number] ?? []);
  }

  /** Clears removed documents away once it is worth it; not under a find, whose numbers it would change. */
  private clear(): void {
    if (this.finding > 0 || this.gone.size <= WORTH_CLEARING || this.gone.size <= this.numbers.size) return;
    this.spare.length = 0;
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
    const left = this.ids.filter((id) => id !== null);
    this.ids = left;
    this.numbers = new Map(left.map((id, number) => [id, number]));
    this.gone = new Set();
  }
}

/** What two ascending lists have in common. */
function common(a: readonly number[], b: readonly number[]): readonly number[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.filter((number) => {
    let from = 0;
    let to = many.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((many[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return many[from] === number;
  });
}
