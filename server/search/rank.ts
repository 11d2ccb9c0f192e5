import type { Entity } from '../entity/entity.ts';
import { fold } from './fold.ts';
import { allowedEdits, typedWords } from './typed-words.ts';

export interface Match {
  /** Which of the entity's names matched best. */
  field: 'name' | 'alias' | 'identifier';
  /** That name as it is written in the register. */
  snippet: string;
  /** Above 0, at most 1; comparable between entities for one typed text. */
  score: number;
}

/** How well a typed text meets a name, best first; a name in another script comes after every one in the same. */
const TIERS = { exact: 0.9, prefix: 0.75, wordPrefix: 0.6, fuzzy: 0.45, partial: 0.05 } as const;
const OTHER_SCRIPT = 0.4;
const FIELD_BONUS = { name: 0.03, alias: 0.02, identifier: 0.01 } as const;

/**
 * Why an entity answers to a typed text, and how well: exact before prefix, before the prefix of a word, before a
 * typo, before the same through another script, before some of the words only. Null: it does not.
 */
export function rank(
  entity: Pick<Entity, 'name'> & Partial<Pick<Entity, 'aliases' | 'identifiers'>>,
  typed: string,
): Match | null {
  const names: [Match['field'], string][] = [
    ['name', entity.name],
    ...(entity.aliases ?? []).map((alias): [Match['field'], string] => ['alias', alias.text]),
    ...(entity.identifiers ?? []).flatMap((identifier): [Match['field'], string][] => [
      ['identifier', identifier],
      ['identifier', identifier.slice(identifier.indexOf(':') + 1)],
    ]),
  ];
  let best: Match | null = null;
  for (const [field, snippet] of names) {
    const score = scoreOf(snippet, typed, FIELD_BONUS[field]);
    if (score > (best?.score ?? 0)) best = { field, snippet, score };
  }
  return best;
}

/** Orders hits: by score, then by id, so that equal ones keep their place. */
export function byRank(a: { id: string; score: number }, b: { id: string; score: number }): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function scoreOf(name: string, typed: string, bonus: number): number {
  const foldedName = fold(name);
  const foldedTyped = fold(typed);
  if (foldedTyped === '' || foldedName === '') return 0;
  const tier = tierOf(foldedName, foldedTyped, typedWords(typed));
  if (tier === 0) return 0;
  const closeness = Math.min(1, foldedTyped.length / foldedName.length) * 0.07;
  const scored = tier + closeness + bonus;
  return sameScript(name, typed) ? scored : scored * OTHER_SCRIPT;
}

function tierOf(name: string, typed: string, words: string[]): number {
  if (name === typed) return TIERS.exact;
  if (name.startsWith(typed)) return TIERS.prefix;
  const nameWords = name.split(' ');
  const begins = (word: string) => nameWords.some((candidate) => candidate.startsWith(word));
  if (words.every(begins)) return TIERS.wordPrefix;
  const resembles = (word: string) =>
    begins(word) || nameWords.some((candidate) => withinEdits(word, candidate, allowedEdits(word)));
  const met = words.filter(resembles).length;
  if (met === words.length) return TIERS.fuzzy;
  return (TIERS.partial * met) / words.length;
}

/** Scripts of the letters; digits and signs belong to every script. */
function sameScript(a: string, b: string): boolean {
  const latin = (text: string) => /\p{Script=Latin}/u.test(text);
  const other = (text: string) => /(?!\p{Script=Latin})\p{L}/u.test(text);
  return (
    (latin(a) && latin(b)) || (other(a) && other(b)) || !(latin(a) || other(a)) || !(latin(b) || other(b))
  );
}

/** Whether Levenshtein's distance is at most `limit`. */
function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(swap, previous[column]! + 1, current[column - 1]! + 1));
    }
    if (Math.min(...current) > limit) return false;
    previous = current;
  }
  return previous[b.length]! <= limit;
}
