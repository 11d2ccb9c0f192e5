import { foldedWords } from './fold.ts';

/** More words than this are not looked at: the rest of a pasted paragraph finds nothing new. */
const MOST_WORDS = 12;

/** The folded words of what a person typed, as both engines look for them. */
export function typedWords(text: string): string[] {
  return foldedWords(text.slice(0, 400)).slice(0, MOST_WORDS);
}

/** How many letters of a word may be wrong, missing or swapped in for it to match still. */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length >= 8) return 2;
  return word.length >= 4 ? 1 : 0;
}
