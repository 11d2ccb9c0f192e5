import { endOfFolded, foldedText, foldTypography } from '../text/fold-typography.ts';
import type { Position, Quote } from './citation.ts';

/** More places of one quote are not looked for; a person who reads that it stands a thousand times needs no more. */
const MOST_PLACES = 1_000;

/** Where to look in a text, UTF-16 code units; a quote that begins within counts. */
type Range = Position;

/** Every place where the quote stands letter by letter, between its prefix and suffix. */
export function exactPlaces(text: string, quote: Quote, range: Range): Position[] {
  const { exact } = quote;
  const prefix = quote.prefix ?? '';
  const suffix = quote.suffix ?? '';
  const places: Position[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact, range.start); start >= 0; start = text.indexOf(exact, start + 1)) {
    if (start >= range.end || places.length === MOST_PLACES) break;
    const end = start + exact.length;
    if (text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)) {
      if (start >= prefix.length) places.push({ start, end });
    }
  }
  return places;
}

/** Every place where the quote stands but for typography (see foldTypography), in the text's own code units. */
export function typographicPlaces(text: string, quote: Quote, range: Range): Position[] {
  const whole = foldTypography(quote.exact).text;
  // White space that was caught at an end of the quote counts only where the text has it there at all.
  const exact = foldedText(text).text.includes(whole) ? whole : whole.trim();
  return exact.trim() === '' ? [] : foldedPlaces(text, exact, quote, range);
}

function foldedPlaces(text: string, exact: string, quote: Quote, range: Range): Position[] {
  const { text: folded, starts } = foldedText(text);
  const prefix = foldTypography(quote.prefix ?? '').text.trim();
  const suffix = foldTypography(quote.suffix ?? '').text.trim();
  const places: Position[] = [];
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    const start = starts[at] ?? text.length;
    const next = at + exact.length;
    if (start >= range.end || places.length === MOST_PLACES) break;
    // Half of a ligature, or a letter without its mark, is not what the quote says.
    const whole = starts[at - 1] !== start && starts[next] !== starts[next - 1];
    const before = folded.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const after = folded.slice(next, next + suffix.length + 1).trimStart();
    if (start < range.start || !whole || !before.endsWith(prefix) || !after.startsWith(suffix)) continue;
    places.push({ start, end: endOfFolded(text, starts[next - 1] ?? start) });
  }
  return places;
}

/** Where the quote stands first but for typography and case: a hint for a person, no place of it. */
export function nearPlace(text: string, quote: Quote): number | null {
  const { text: folded, starts } = foldedText(text);
  const exact = foldTypography(quote.exact).text.trim().toLowerCase();
  const lower = folded.toLowerCase();
  const at = exact === '' || lower.length !== folded.length ? -1 : lower.indexOf(exact);
  return starts[at] ?? null;
}
