/** Bidirectional controls turn the text after them round; the others break or hide the line that they stand in. */
const DISRUPTIVE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
/** Half a surrogate pair has no UTF-8; NUL ends text in many programs; U+FFFD is what a wrong decoding leaves. */
const DAMAGED = /[\p{Surrogate}\0\uFFFD]/u;

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

function at(text: string, { index, 0: character }: RegExpExecArray): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} at character ${[...text.slice(0, index)].length + 1}`;
}
