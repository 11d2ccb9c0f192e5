import { fold } from './fold.ts';
import type { Searchable, SearchField } from './searchable.ts';
import { resembles, tellingWords, typedWords } from './typed-words.ts';

export interface Match extends Searchable {
  /** Above 0, at most 1; comparable between records for one typed text, equal for those that match equally well. */
  score: number;
}

/** What a person typed, made ready to be compared with many texts. */
export interface Typed {
  text: string;
  folded: string;
  words: string[];
}

export interface Ranked {
  id: string;
  score: number;
  /** Place of its kind among those asked for. */
  kindAt: number;
  /** How much is claimed about it. */
  weight: number;
}

/** How well a typed text meets another, best first; a text in another script comes after every one in the same. */
const TIERS = { exact: 0.9, prefix: 0.75, wordPrefix: 0.6, fuzzy: 0.45, partial: 0.05 } as const;
const OTHER_SCRIPT = 0.4;
/** The share of a name that was typed counts in thirds, so that near equals are told apart by what comes after. */
const SHARES = 3;
/** Of a sentence or an address the share says nothing. */
const NAMES: readonly SearchField[] = ['name', 'alias', 'identifier', 'title', 'author', 'publisher'];
const SHARE_WEIGHT = 0.07;

export function typedOf(text: string): Typed {
  return { text, folded: fold(text.slice(0, 400)), words: typedWords(text) };
}

/**
 * By which of its texts a record answers to a typed text, and how well: exact before prefix, before the prefix of a
 * word, before a typo, before the same through another script, before some of the words only; then by the share of a
 * name that was typed. Of equal texts the first. Null: it does not answer.
 */
export function rank(texts: readonly Searchable[], typed: Typed): Match | null {
  let best: Match | null = null;
  for (const searchable of texts) {
    const score = scoreOf(searchable, typed);
    if (score > (best?.score ?? 0)) best = { ...searchable, score };
  }
  return best;
}

/** Orders hits: by score, kind asked for, weight, then id, so that equal ones keep their place. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    a.kindAt - b.kindAt ||
    b.weight - a.weight ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function scoreOf({ field, text }: Searchable, typed: Typed): number {
  const folded = fold(text);
  if (typed.folded === '' || folded === '') return 0;
  const tier = tierOf(folded, typed);
  if (tier === 0) return 0;
  const share = Math.min(SHARES, Math.floor((SHARES * typed.folded.length) / folded.length)) / SHARES;
  const scored = tier + (NAMES.includes(field) ? share * SHARE_WEIGHT : 0);
  return sameScript(text, typed.text) ? scored : scored * OTHER_SCRIPT;
}

function tierOf(text: string, typed: Typed): number {
  if (text === typed.folded) return TIERS.exact;
  if (text.startsWith(typed.folded)) return TIERS.prefix;
  const textWords = text.split(' ');
  const begins = (word: string) => textWords.some((candidate) => candidate.startsWith(word));
  if (typed.words.every(begins)) return TIERS.wordPrefix;
  const met = typed.words.filter(
    (word) => begins(word) || textWords.some((candidate) => resembles(word, candidate)),
  );
  if (met.length === typed.words.length) return TIERS.fuzzy;
  return (TIERS.partial * tellingWords(met).length) / typed.words.length;
}

/** Scripts of the letters; digits and signs belong to every script. */
function sameScript(a: string, b: string): boolean {
  const latin = (text: string) => /\p{Script=Latin}/u.test(text);
  const other = (text: string) => /(?!\p{Script=Latin})\p{L}/u.test(text);
  return (
    (latin(a) && latin(b)) || (other(a) && other(b)) || !(latin(a) || other(a)) || !(latin(b) || other(b))
  );
}
