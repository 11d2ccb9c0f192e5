/** Bidirectional controls turn the text after them round; the others break or hide the line that they stand in. */
const DISRUPTIVE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
/** Half a surrogate pair has no UTF-8; NUL ends text in many programs; U+FFFD is what a wrong decoding leaves. */
const DAMAGED = /[\p{Surrogate}\0\uFFFD]/u;

/**
 * Characters of a class that can be seen by themselves: no space, control or combining mark, none of the letters that Unicode
 * draws blank (Hangul fillers), nor the braille cell without a dot.
 */
const SEEN = '(?![\\s\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}\\u2800])';
/** Something to read. */
export const READABLE = new RegExp(`${SEEN}.`, 'u');
/** A letter or a digit to read. */
export const READABLE_LETTER = new RegExp(`${SEEN}[\\p{L}\\p{N}]`, 'u');
/** Text for a terminal: but for line feeds and tabs, what breaks, turns or colours a line is escaped as in JSON. */
export function printable(text: string): string {
  return text.replace(new RegExp(DISRUPTIVE, 'gu'), (found) =>
    found === '\n' || found === '\t' ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What of a text no record keeps as it is, and where (characters from 1), in words; null where all of it is sound. */
export function damage(text: string): string | null {
  const found = DAMAGED.exec(text);
  if (!found) return null;
  const code = found[0].charCodeAt(0);
  if (code === 0xfffd) return `${at(text, found)}, the sign of text that was decoded wrongly`;
  return code === 0 ? at(text, found) : `${at(text, found)}, half a character`;
}

/** What of a text would break or turn round the line that it is shown in, and where; null for a line that reads on. */
export function disruption(text: string): string | null {
  const found = DISRUPTIVE.exec(text);
  if (!found) return null;
  const kind = /\p{Bidi_Control}/u.test(found[0])
    ? 'a direction control'
    : 'a control character or line break';
  return `${at(text, found)}, ${kind}`;
}

/** What of a name is not seen, and where; null where nothing is, but for what its script or a sign before it needs. */
export function unseen(text: string): string | null {
  for (const found of text.matchAll(UNSEEN)) {
    const before = text.slice(0, found.index);
    if (JOINERS.test(found[0]) ? JOINED.test(before) : VARIED.test(before) && VARIATION.test(found[0]))
      continue;
    return `${at(text, found)}, which is not seen`;
  }
  return null;
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** They part or join letters, and accents from letters, and hold together signs of several parts. */
const JOINERS = /[\u034F\u180E\u200C\u200D]/;
const JOINED = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const VARIATION = /\p{Variation_Selector}/u;
const VARIED = /[\p{L}\p{M}\p{N}\p{S}\p{P}]$/u;

function at(text: string, { index, 0: character }: RegExpExecArray): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} at character ${[...text.slice(0, index)].length + 1}`;
}
