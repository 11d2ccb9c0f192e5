import { fold } from './fold.ts';
import { resembles } from './typed-words.ts';

export interface Snippet {
  snippet: string;
  /** Words of the snippet that matched, in UTF-16 code units, end exclusive. */
  matches: { start: number; end: number }[];
}

/** A text up to this long is shown whole; of a longer one a window of WINDOW around what matched. */
const WHOLE = 160;
const WINDOW = 120;
/** What is shown before the first word that matched. */
const LEAD = 30;
const WORD = /[\p{L}\p{N}\p{M}'’`]+/gu;

interface Word {
  start: number;
  end: number;
  met: boolean;
}

/** What to show of a text that answers to typed words, cut between words and marked with `…` where it is cut. */
export function snippetOf(text: string, typed: readonly string[]): Snippet {
  const words = wordsOf(text, typed);
  const { from, to } = text.length <= WHOLE ? { from: 0, to: text.length } : windowOf(text, words);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  return {
    snippet: `${before}${text.slice(from, to)}${after}`,
    matches: words
      .filter(({ start, end, met }) => met && start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
  };
}

/** The words of a text; one with a typo counts as met only where no word begins with what was typed. */
function wordsOf(text: string, typed: readonly string[]): Word[] {
  const words = [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    folded: fold(found[0]).split(' '),
  }));
  const begun = typed.filter((prefix) =>
    words.some(({ folded }) => folded.some((w) => w.startsWith(prefix))),
  );
  const mistyped = typed.filter((word) => !begun.includes(word));
  return words.map(({ start, end, folded }) => ({
    start,
    end,
    met: folded.some(
      (word) =>
        begun.some((prefix) => word.startsWith(prefix)) || mistyped.some((other) => resembles(other, word)),
    ),
  }));
}

/** The stretch with the most words that matched, the first of equal ones. */
function windowOf(text: string, words: readonly Word[]): { from: number; to: number } {
  const met = words.filter(({ met }) => met);
  let best = { from: 0, count: 0 };
  for (const { start } of met) {
    const from = Math.max(0, start - LEAD);
    const count = met.filter((word) => word.start >= start && word.end <= from + WINDOW).length;
    if (count > best.count) best = { from, count };
  }
  const from = best.from === 0 ? 0 : (words.find(({ start }) => start >= best.from)?.start ?? best.from);
  const end = Math.min(text.length, from + WINDOW);
  const last = words.findLast((word) => word.end <= end && word.end > from);
  const to = end === text.length ? end : (last?.end ?? wholeCharacters(text, end));
  return { from: wholeCharacters(text, from), to };
}

/** The offset, or the one before it where it would part a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
