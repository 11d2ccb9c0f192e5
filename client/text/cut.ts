const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader takes for single characters, one after the other: a letter with its accents, an emoji of several parts. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Longer texts are cut unseen: no label has room for so many UTF-16 code units, and to look at more takes long. */
const LONGEST = 1000;

/** The text, or as many whole graphemes of its beginning as fit with an ellipsis after them. */
export function cutTo(text: string, fits: (text: string) => boolean): string {
  if (text.length <= LONGEST && fits(text)) return text;
  const parts = [...graphemes(text.slice(0, LONGEST))];
  // The longest beginning that fits, by halves: measuring is slow.
  let [fitting, tooLong] = [0, parts.length];
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(ellipsed(parts, middle))) fitting = middle;
    else tooLong = middle;
  }
  return ellipsed(parts, fitting);
}

function ellipsed(parts: readonly string[], length: number): string {
  return `${parts.slice(0, length).join('').trimEnd()}…`;
}
