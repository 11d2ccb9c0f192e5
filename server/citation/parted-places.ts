import { endOfFolded, type FoldedText, foldedText, foldTypography } from '../text/fold-typography.ts';
import type { Position, Quote } from './citation.ts';

/** So many places where the letters are the quote's are looked at; whether the hyphens are, too, is seen only there. */
const MOST_TRIED = 1_000;

/** A text or a quote beside what it folds to. */
interface Folded extends FoldedText {
  source: string;
}

/**
 * Every place where the quote stands but for typography and words that a hyphen parts at the end of a line, on either side.
 * Nobody can tell such a hyphen from one of a compound, so it is read both ways: `agree-` over `ment` is `agreement`
 * and `agree-ment`. Every other hyphen must be there on both sides, and one between digits is always one.
 */
export function partedPlaces(text: string, quote: Quote, range: Position): Position[] {
  const whole = { ...foldedText(text), source: text };
  const exact = folded(quote.exact);
  const [prefix, suffix] = [folded(quote.prefix?.trim() ?? ''), folded(quote.suffix?.trim() ?? '')];
  const places: Position[] = [];
  let tried = 0;
  let letterAt = whole.letters.indexOf(exact.letters);
  if (exact.letters === '' || letterAt < 0) return places;
  const positions = positionsOfLetters(whole);
  for (; letterAt >= 0 && tried < MOST_TRIED; letterAt = whole.letters.indexOf(exact.letters, letterAt + 1)) {
    const at = positions[letterAt] ?? 0;
    const start = whole.starts[at] ?? 0;
    if (start >= range.end) break;
    if (start < range.start) continue;
    tried += 1;
    const next = endOfReading(whole, at, exact);
    if (next === null || !areWhole(whole, at, next)) continue;
    const before = positions[letterAt - prefix.letters.length];
    const after = positions[letterAt + exact.letters.length];
    if (!reads(whole, before, prefix, at) || !reads(whole, after ?? next, suffix)) continue;
    places.push({ start, end: endOfFolded(text, whole.starts[next - 1] ?? start) });
  }
  return places;
}

function folded(source: string): Folded {
  return { ...foldTypography(source), source };
}

/** Where each of the letters stands in the folded text. */
function positionsOfLetters({ text, letters }: FoldedText): Uint32Array {
  const positions = new Uint32Array(letters.length);
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== ' ' && text[at] !== '-') positions[found++] = at;
  }
  return positions;
}

/** Where in the folded text the words end that are read at a place of it; null where others stand there. */
function endOfReading(text: Folded, from: number, words: Folded): number | null {
  let at = from;
  let read = 0;
  while (read < words.text.length) {
    const here = partedAt(text, at);
    const there = partedAt(words, read);
    const step =
      here && there ? 2 : here ? readingOf(here, words, read) : there && readingOf(there, text, at);
    if (step === null && text.text[at] !== words.text[read]) return null;
    at += here ? 2 : (step ?? 1);
    read += here ? (step ?? 1) : there ? 2 : 1;
  }
  return at;
}

type Parted = 'letters' | 'digits';

/** Whether a word is parted here by a hyphen at the end of a line, and what stands on both sides of it. */
function partedAt({ text, starts, source }: Folded, at: number): Parted | null {
  if (text[at] !== '-' || text[at + 1] !== ' ') return null;
  const sides = [text[at - 1] ?? '', text[at + 2] ?? ''];
  if (!sides.every((side) => LETTER_OR_DIGIT.test(side))) return null;
  if (!END_OF_LINE.test(source.slice(starts[at], starts[at + 2]))) return null;
  return sides.every((side) => !DIGIT.test(side)) ? 'letters' : 'digits';
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;
const END_OF_LINE = /^[-\u2010][ \t]*\n[ \t\f]*$/;

/** How many units the other side has for a hyphen at the end of a line: as it is, as one of a compound, or none. */
function readingOf(parted: Parted, { text }: FoldedText, at: number): number | null {
  if (text.startsWith('- ', at)) return 2;
  if (text[at] === '-') return 1;
  return parted === 'letters' ? 0 : null;
}

/** Half of a ligature, or a letter without its mark, is not what the quote says. */
function areWhole({ starts }: FoldedText, at: number, next: number): boolean {
  return starts[at - 1] !== starts[at] && starts[next] !== starts[next - 1];
}

/** Whether the words stand at a place, and up to another one, if that is given. */
function reads(text: Folded, at: number | undefined, words: Folded, end?: number): boolean {
  if (words.text === '') return true;
  const next = at === undefined ? null : endOfReading(text, at, words);
  return next !== null && (end === undefined || text.text.slice(next, end).trim() === '');
}
