import { paragraphAt, paragraphsOf } from '../text/paragraphs.ts';
import type { Position } from './citation.ts';

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

/** The paragraph around the place of a quote, of a very long one what stands next to it; null between paragraphs. */
export function passageAround(text: string, { start, end }: Position): Passage | null {
  const paragraph = paragraphAt(text, start);
  const block = paragraph === null ? undefined : paragraphsOf(text)[paragraph - 1];
  if (paragraph === null || !block) return null;
  const long = block.end - block.start > MOST_SHOWN;
  const first = long ? Math.max(block.start, start - AROUND) : block.start;
  const last = Math.max(long ? Math.min(block.end, end + AROUND) : block.end, end);
  return { text: text.slice(first, last), start: start - first, end: end - first, paragraph };
}
