import anyAscii from 'any-ascii';
import { romanisations } from './romanisation.ts';
import { isUnspaced, splitByScript, unspacedWords } from './unspaced.ts';
import type { Forms, Word } from './word.ts';

/** Marks that may stand in a word without being part of it: apostrophes of all sorts, soft hyphens, joiners. */
const SILENT = "'’‘`´′ʹʻʼʾʿ\\u00ad\\u200b-\\u200d\\u2060";
const LETTER = '\\p{L}\\p{N}\\p{M}';
/** Initials with full stops between them, or a run of letters and digits. */
const WORD = new RegExp(
  `(?:\\p{L}\\p{M}*\\.){2,}(?:\\p{L}\\p{M}*)?(?![${LETTER}])|[${LETTER}](?:[${LETTER}]|[${SILENT}]+(?=[${LETTER}]))*`,
  'gu',
);
const NOT_LETTERS = new RegExp(`[.${SILENT}]+`, 'gu');
const PLAIN = /^[a-z0-9]+$/;
/** A text of ASCII that has neither apostrophes nor initials, as most have: read without any of the above, many times faster. */
const SIMPLE = /^(?!.*(?:['`]|\b[a-z]\.[a-z]\.))[\x20-\x7e]*$/i;
const SIMPLE_WORD = /[a-z0-9]+/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
/** The Arabic article before three letters or more; with fewer the two letters are more often part of the word. */
const ARTICLE = /^ال(?=\p{L}{3})/u;
const ALIFS = /[\u0622\u0623\u0625\u0671]/g;

/**
 * The words of a text, without case, diacritics or script (`Łukaszenka` → `lukaszenka`, `Лукашенко` → `lukashenko`).
 * Punctuation within initials and names (`S.P.Q.R.`, `O'Neill`) is no gap; everything else but letters and digits is.
 */
export function wordsOf(text: string): Word[] {
  if (SIMPLE.test(text)) return simpleWords(text.toLowerCase());
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => compared(word, index));
}

/** Every form of every word of a text, each once: what it is indexed by. */
export function foldedWords(text: string): string[] {
  return [...new Set(wordsOf(text).flatMap(({ forms }) => forms))];
}

/**
 * `searchText` of a record: the folded words that a full-text index does not find in the texts as they are written,
 * because of diacritics, script, apostrophes or full stops, and those of texts that are not indexed. Null: it finds
 * them all.
 */
export function wordsBeyond(indexed: readonly string[], others: readonly string[] = []): string | null {
  const plain = new Set(indexed.flatMap(plainWords));
  const words = foldedWords([...indexed, ...others].join('\n')).filter((word) => !plain.has(word));
  return words.length === 0 ? null : words.join(' ');
}

function simpleWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(SIMPLE_WORD)) {
    words.push(wordAt(index, index + word.length, [word]));
  }
  return words;
}

/** A word as it is written, ready to be compared; where scripts meet it is several. */
function compared(written: string, start: number): Word[] {
  const end = start + written.length;
  const word = lettersOf(written);
  if (PLAIN.test(word)) return [wordAt(start, end, [word])];
  if (isUnspaced(written)) {
    return splitByScript(written).flatMap(({ text, start: within, unspaced }) =>
      unspaced ? unspacedWords(text, start + within, latinOf) : compared(text, start + within),
    );
  }
  if (ARABIC.test(word)) return arabicWords(word, start, end);
  const latin = latinOf(word);
  if (latin === '') return [];
  const others = CYRILLIC.test(word) ? romanisations(word).filter((form) => form !== latin) : [];
  return [wordAt(start, end, [latin, ...others])];
}

/** An Arabic word without what is written or left out at will; the article is a word of its own. */
function arabicWords(word: string, start: number, end: number): Word[] {
  const plain = word.replace(ALIFS, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه');
  const stem = plain.replace(ARTICLE, '');
  const latin = latinOf(stem);
  if (latin === '') return [];
  if (stem === plain) return [wordAt(start, end, [latin])];
  return [wordAt(start, start + 2, ['al']), wordAt(start + 2, end, [latin])];
}

function wordAt(start: number, end: number, forms: Forms): Word {
  return { start, end, own: forms.length > 1 ? [forms[0]] : forms, forms };
}

/** Composed before anything is taken off, so that `й` stays a letter of its own. */
function lettersOf(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(NOT_LETTERS, '');
}

function latinOf(word: string): string {
  return PLAIN.test(word)
    ? word
    : anyAscii(word)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '');
}

/** Words that every analyzer sees alike: ASCII letters and digits between spaces and signs that never join words. */
function plainWords(text: string): string[] {
  return text
    .split(/[\s()"?!/–—…-]+/)
    .map((word) => word.replace(/^[.,;:]+|[.,;:]+$/g, ''))
    .filter((word) => /^[A-Za-z0-9]+$/.test(word))
    .map((word) => word.toLowerCase());
}
