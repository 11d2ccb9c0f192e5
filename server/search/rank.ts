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

type Tier = 'exact' | 'begun' | 'typo' | 'partial';
/** How a typed text and another meet: as they are written, in Latin letters as someone wrote another script, or the other way. */
type Way = 'own' | 'romanised' | 'other';
/**
 * How well a typed text meets another, by how they meet. What is added below, shrunk by `shrink`, never lifts a text into a
 * better tier: a romanisation that is right comes before a word that has to be corrected, and that before Latin letters for
 * what was typed in another script.
 */
const TIERS: Record<Way, Record<Tier, number> & { shrink: number }> = {
  own: { exact: 0.9, begun: 0.6, typo: 0.22, partial: 0.09, shrink: 1 },
  romanised: { exact: 0.45, begun: 0.3, typo: 0.1, partial: 0.045, shrink: 0.5 },
  other: { exact: 0.2, begun: 0.16, typo: 0.1, partial: 0.045, shrink: 0.1 },
};
/** The share of a name that was typed counts in quarters, so that near equals are told apart by what comes after. */
const SHARES = 4;
const SHARE_WEIGHT = { exact: 0.0125, begun: 0.05, typo: 0.02, partial: 0.001 } as const;
/** Beginning the text counts more than a quarter of it with whole words, less with an unfinished one. */
const START_WEIGHT: Record<Level, number> = { whole: 0.06, begun: 0.04, typo: 0 };
/** What meeting a typed word counts where not all are met: of a word that only begins as typed less. */
const MET: Record<Level, number> = { whole: 1, begun: 0.5, typo: 1 };
/** Of a sentence or an address the share says nothing. */
const NAMES: readonly SearchField[] = ['name', 'alias', 'identifier', 'title', 'author', 'publisher'];

/**
 * By which of its texts a record answers to a typed text, and how well: all of its words, then the same by a
 * romanisation, then with a typo, then through another script, then some of the words only, the more of them the better; then by the share
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
  const further: Way = scriptsOf(typed.text) === LATIN_ONLY ? 'romanised' : 'other';
  const scores = typed.readings.map((reading) => {
    const own = same ? scoreBy(reading, words, 'own', field) : 0;
    const spelt = !same || [...reading.words, ...words].some((word) => word.own !== word.forms);
    return Math.max(own, spelt ? scoreBy(reading, words, further, field) : 0);
  });
  return Math.max(0, ...scores);
}

/** The best tier that a text reaches, and what is added within it. */
function scoreBy(reading: Reading, text: readonly Word[], way: Way, field: SearchField): number {
  const { words } = reading;
  const side: Side = way === 'own' ? 'own' : 'forms';
  const { shrink } = TIERS[way];
  const shareOf = (typed: readonly Word[]) =>
    Math.min(SHARES - 1, Math.floor((SHARES * lettersOf(typed, side)) / lettersOf(text, side)));
  const scored = (tier: Tier, typed: readonly Word[] = words) => {
    const share = tier === 'exact' ? SHARES : shareOf(typed);
    return TIERS[way][tier] + (NAMES.includes(field) ? share * SHARE_WEIGHT[tier] * shrink : 0);
  };

  const start = begins(words, text, side);
  if (start === 'all') return scored('exact');
  if (start !== null) return scored('begun') + START_WEIGHT[start] * shrink;
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
  return scored('partial', typed) - (TIERS[way].partial * lost) / telling.length;
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

const LATIN_ONLY = 1;

/** Bits: Latin letters, letters of another script. */
function scriptsOf(text: string): number {
  if (ASCII.test(text)) return ASCII_LETTER.test(text) ? LATIN_ONLY : 0;
  return (LATIN.test(text) ? LATIN_ONLY : 0) + (OTHER.test(text) ? 2 : 0);
}
