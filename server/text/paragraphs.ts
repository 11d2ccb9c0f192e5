import { recentlyParsed } from './recently-parsed.ts';

/** One paragraph: UTF-16 code units of the text, end exclusive, without the blank lines around it. */
export interface Block {
  start: number;
  end: number;
}

/** Paragraphs are blocks of lines between blank lines; number 1 is the first of the array. */
export const paragraphsOf = recentlyParsed((text): readonly Block[] => {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.trim() === '') {
      block = null;
    } else if (block) {
      block.end = end;
    } else {
      block = { start: at, end };
      blocks.push(block);
    }
    at = end + 1;
  }
  return blocks;
});

/** The block that a place starts in, counted from 1; null when it starts between blocks. */
export function paragraphAt(text: string, start: number): number | null {
  const blocks = paragraphsOf(text);
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.start <= start ? low + 1 : null;
}
