import { wordsOf } from '../text/fold.ts';
import type { Word } from '../text/word.ts';
import { begins, type Level, meet, type Side } from './meet.ts';
import type { Searchable, SearchField } from './searchable.ts';
import type { Reading, Typed } from './typed.ts';

export interface Match extends Searchable {
  /** Above 0, at most 1; comparable between records for one typed text, equal for those that match equally well. */
  score: number;
}

export interface Ranked {
  id: string;
  score: number;
  /** Place of its kind among those asked for. */
  kindAt: number;
  /** How much is claimed about it. */
  weight: number;
}

/** How well a typed text meets another, best first. What is added below never lifts a text into a better tier. */
const TIERS = { exact: 0.9, begun: 0.6, typo: 0.45, partial: 0.16 } as const;
/** A text met only through another script, or another romanisation, comes after every one in the same. */
const OTHER_SCRIPT = 0.4;
/** The share of a name that was typed counts in quarters, so that near equals are told apart by what comes after. */
const SHARES = 4;
const SHARE_WEIGHT = { exact: 0.0125, begun: 0.05, typo: 0.02, partial: 0.002 } as const;
/** Beginning the text counts more than a quarter of it with whole words, less with an unfinished one. */
const START_WEIGHT: Record<Level, number> = { whole: 0.06, begun: 0.04, typo: 0 };
/** What meeting a typed word counts where not all are met: of a word that only begins as typed less. */
const MET: Record<Level, number> = { whole: 1, begun: 0.5, typo: 1 };
/** Of a sentence or an address the share says nothing. */
const NAMES: readonly SearchField[] = ['name', 'alias', 'identifier', 'title', 'author', 'publisher'];

/**
 * By which of its texts a record answers to a typed text, and how well: all of its words before those with a typo,
 * before the same through another script, before some of the words only, the more of them the better; then by the share
 * of a name that was typed. An identifier answers to itself and its beginnings only. Of equal texts the first. Null: it
 * does not answer.
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
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const same = sameScript(text, typed.text);
  const scores = typed.readings.map((reading) => {
    const own = same ? scoreBy(reading, words, 'own', field) : 0;
    const further = !same || [...reading.words, ...words].some((word) => word.own !== word.forms);
    return Math.max(own, further ? scoreBy(reading, words, 'forms', field) * OTHER_SCRIPT : 0);
  });
  return Math.max(0, ...scores);
}

/** The best tier that a text reaches, and what is added within it. */
function scoreBy(reading: Reading, text: readonly Word[], side: Side, field: SearchField): number {
  const { words } = reading;
  const shareOf = (typed: readonly Word[]) =>
    Math.min(SHARES - 1, Math.floor((SHARES * lettersOf(typed, side)) / lettersOf(text, side)));
  const scored = (tier: keyof typeof TIERS, typed: readonly Word[] = words) => {
    const share = tier === 'exact' ? SHARES : shareOf(typed);
    return TIERS[tier] + (NAMES.includes(field) ? share * SHARE_WEIGHT[tier] : 0);
  };

  const start = begins(words, text, side);
  if (start === 'all') return scored('exact');
  if (start !== null) return scored('begun') + START_WEIGHT[start];
  const { levels } = meet(reading, text, side, field !== 'identifier');
  if (words.every(({ optional }, at) => optional || levels[at] !== null)) {
    return scored(levels.includes('typo') ? 'typo' : 'begun');
  }
  if (field === 'identifier') return 0;
  const telling = words.flatMap((word, at) => (word.telling ? [{ word, level: levels[at] ?? null }] : []));
  const met = telling.flatMap(({ word, level }) => (level === null ? [] : [{ word, level }]));
  if (met.length === 0) return 0;
  const lost = telling.length - met.reduce((sum, { level }) => sum + MET[level], 0);
  const typed = met.map(({ word }) => word);
  return scored('partial', typed) - (TIERS.partial * lost) / telling.length;
}

function lettersOf(words: readonly Word[], side: Side): number {
  return words.reduce((sum, word) => sum + word[side][0].length, 0);
}

const ASCII = /^[\x20-\x7e]*$/;
const ASCII_LETTER = /[a-z]/i;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?!\p{Script=Latin})\p{L}/u;

/** Whether two texts share a script; digits and signs belong to every one. */
function sameScript(a: string, b: string): boolean {
  const [one, two] = [scriptsOf(a), scriptsOf(b)];
  return (one & two) > 0 || one === 0 || two === 0;
}

/** Bits: Latin letters, letters of another script. */
function scriptsOf(text: string): number {
  if (ASCII.test(text)) return ASCII_LETTER.test(text) ? 1 : 0;
  return (LATIN.test(text) ? 1 : 0) + (OTHER.test(text) ? 2 : 0);
}
