/**
 * Text of a register as it can be shown without surprise: a control character, an override or an embedding of the
 * writing direction is written out, such as `[U+202E]`, so that it is seen and turns nothing round; line breaks and tabs
 * become spaces. Everything else, marks of direction between words included, stays as it is.
 */
export function plain(text: string): string {
  return text.replace(BREAKS, ' ').replace(CONTROLS, written);
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Unicode's Cc, and the characters of UAX #9 that open a direction of their own or close it. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

function written(character: string): string {
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
