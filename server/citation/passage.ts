import type { Position } from './citation.ts';
import { paragraphAt, paragraphsOf } from './selectors.ts';

export interface Passage {
  text: string;
  /** Of the quote within `text`, UTF-16 code units. */
  start: number;
  end: number;
  /** From 1. */
  paragraph: number;
}

/** The paragraph around a quote; null when the quote does not stand at its position, which `cartulary verify` reports. */
export function passageAround(text: string, { start, end }: Position, exact: string): Passage | null {
  if (text.slice(start, end) !== exact) return null;
  const paragraph = paragraphAt(text, start);
  const block = paragraph === null ? undefined : paragraphsOf(text)[paragraph - 1];
  if (paragraph === null || !block) return null;
  const last = Math.max(block.end, end);
  return {
    text: text.slice(block.start, last),
    start: start - block.start,
    end: end - block.start,
    paragraph,
  };
}
