import { foldedWords } from './fold.ts';

/** More words than this are not looked at: the rest of a pasted paragraph finds nothing new. */
const MOST_WORDS = 12;

/** Words so common that meeting them alone says nothing. */
const COMMON = new Set(
  'a an and are as at be by for from has have in is it its of on or that the this to was were with'.split(
    ' ',
  ),
);

/** The folded words of what a person typed, as both engines look for them. */
export function typedWords(text: string): string[] {
  return foldedWords(text.slice(0, 400)).slice(0, MOST_WORDS);
}

/** Those of the words that tell something; a text of common words only is found by all of them or not at all. */
export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => !COMMON.has(word));
}

/** The words by which candidates are looked for: common ones only where there is nothing else. */
export function soughtWords(text: string): string[] {
  const words = typedWords(text);
  const telling = tellingWords(words);
  return telling.length > 0 ? telling : words;
}

/** How many letters of a word may be wrong, missing or swapped in for it to match still. */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length >= 8) return 2;
  return word.length >= 4 ? 1 : 0;
}

/** Whether a word is another one with a typo: Levenshtein's distance at most `allowedEdits`, or two neighbours swapped. */
export function resembles(typed: string, word: string): boolean {
  const limit = allowedEdits(typed);
  if (limit === 0) return typed === word;
  return withinEdits(typed, word, limit) || isSwapped(typed, word);
}

/** A word with each two neighbouring letters swapped in turn. */
export function swapsOf(word: string): string[] {
  if (allowedEdits(word) === 0) return [];
  return [...word].slice(1).flatMap((letter, at) => {
    const before = word[at]!;
    return letter === before ? [] : [`${word.slice(0, at)}${letter}${before}${word.slice(at + 2)}`];
  });
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

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
