import anyAscii from 'any-ascii';

/** What ASCII text needs no transliteration for; most text is, and this is many times faster. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it is compared: without case, diacritics or script (`Łukaszenka` → `lukaszenka`, `Лукашенко` →
 * `lukashenko`). Words are separated by single spaces; everything that is neither a letter nor a digit is a gap.
 */
export function fold(text: string): string {
  const latin = ASCII.test(text) ? text : anyAscii(text.normalize('NFKD').replace(/\p{M}+/gu, ''));
  return latin
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a folded text, each once, in order. */
export function foldedWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '');
}

/**
 * `searchText` of a record: the folded words that a full-text index does not find in the texts as they are written,
 * because of diacritics, script, apostrophes or full stops, and those of texts that are not indexed. Null: it finds
 * them all.
 */
export function wordsBeyond(indexed: readonly string[], others: readonly string[] = []): string | null {
  const plain = new Set(indexed.flatMap(plainWords));
  const words = foldedWords([...indexed, ...others].join(' ')).filter((word) => !plain.has(word));
  return words.length === 0 ? null : words.join(' ');
}

/** Words that every analyzer sees alike: ASCII letters and digits between spaces and signs that never join words. */
function plainWords(text: string): string[] {
  return text
    .split(/[\s()"?!/–—…-]+/)
    .map((word) => word.replace(/^[.,;:]+|[.,;:]+$/g, ''))
    .filter((word) => /^[A-Za-z0-9]+$/.test(word))
    .map((word) => word.toLowerCase());
}
