import type { Position } from './citation.ts';
import { paragraphAt, paragraphsOf } from './selectors.ts';

/** UTF-16 code units of a paragraph that are shown; a table or a JSON file is one paragraph from end to end. */
const MOST_SHOWN = 4000;
/** What is shown on either side of a quote in a longer one. */
const AROUND = 400;

export interface Passage {
  text: string;
  /** Of the quote within `text`, UTF-16 code units. */
  start: number;
  end: number;
  /** From 1. */
  paragraph: number;
}

/** The paragraph around a quote, of a very long one what stands next to the quote; null when the quote does not stand at its position, which `cartulary verify` reports. */
export function passageAround(text: string, { start, end }: Position, exact: string): Passage | null {
  if (text.slice(start, end) !== exact) return null;
  const paragraph = paragraphAt(text, start);
  const block = paragraph === null ? undefined : paragraphsOf(text)[paragraph - 1];
  if (paragraph === null || !block) return null;
  const long = block.end - block.start > MOST_SHOWN;
  const first = long ? Math.max(block.start, start - AROUND) : block.start;
  const last = Math.max(long ? Math.min(block.end, end + AROUND) : block.end, end);
  return { text: text.slice(first, last), start: start - first, end: end - first, paragraph };
}
