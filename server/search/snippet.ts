import { wordsOf } from '../text/fold.ts';
import { meet } from './meet.ts';
import type { Typed } from './typed.ts';

interface SnippetMark {
  start: number;
  end: number;
}

export interface Snippet {
  snippet: string;
  /** Words of the snippet that matched, in UTF-16 code units, end exclusive. */
  matches: SnippetMark[];
}

/** A text up to this long is shown whole; of a longer one a window of WINDOW around what matched. */
const WHOLE = 160;
const WINDOW = 120;
/** What is shown before the first word that matched. */
const LEAD = 30;

interface Marked extends SnippetMark {
  met: boolean;
}

/** What to show of a text that answers to a typed one, cut between words and marked with `…` where it is cut. */
export function snippetOf(text: string, typed: Typed): Snippet {
  const words = markedWords(text, typed);
  const { from, to } = text.length <= WHOLE ? { from: 0, to: text.length } : windowOf(text, words);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  return {
    snippet: `${before}${text.slice(from, to)}${after}`,
    matches: joined(
      words
        .filter(({ start, end, met }) => met && start >= from && end <= to)
        .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
    ),
  };
}

/** The words of a text as the reading sees them that more of them meet. */
function markedWords(text: string, { readings }: Typed): Marked[] {
  const words = wordsOf(text);
  const meetings = readings.map((reading) => meet(reading, words, 'forms').met);
  const met = meetings.sort((a, b) => b.size - a.size)[0];
  return words.map(({ start, end }, at) => ({ start, end, met: met?.has(at) ?? false }));
}

/** Words that touch are marked as one: the letters of a script without word breaks. */
function joined(marks: SnippetMark[]): SnippetMark[] {
  const whole: SnippetMark[] = [];
  for (const mark of marks) {
    const before = whole.at(-1);
    if (before?.end === mark.start) before.end = mark.end;
    else whole.push(mark);
  }
  return whole;
}

/** The stretch with the most words that matched, the first of equal ones. */
function windowOf(text: string, words: readonly Marked[]): { from: number; to: number } {
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
