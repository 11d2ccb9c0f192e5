import { wordsOf } from '../text/fold.ts';
import { isUnspaced } from '../text/unspaced.ts';
import type { Forms, Word } from '../text/word.ts';
import { isArticle, type Join, joinsOf, type Split, splitsOf } from './joined-words.ts';

/** More words than this are not looked at: the rest of a pasted paragraph finds nothing new. */
const MOST_WORDS = 12;
/** UTF-16 code units that are looked at. */
const MOST_TEXT = 400;
/** Where more words are typed, none of them is looked for in parts. */
const MOST_SPLIT_WORDS = 4;
/** Parts that are looked for, of all words together: Neo4j takes 1,024 clauses in an expression, and each part is two. */
const MOST_PARTS = 240;
/** Words so common that meeting them alone says nothing. */
const COMMON = new Set(
  'a an and are as at be by for from has have in is it its of on or that the this to was were with'.split(
    ' ',
  ),
);

const HYPHEN = /[-‐‑–]/;

export interface TypedWord extends Word {
  /** Whether meeting it tells something. */
  telling: boolean;
  /** Whether candidates are looked for by it: telling words, common ones only where there is nothing else. */
  sought: boolean;
  /** Whether a text meets the whole without it: the Arabic article beside other words. */
  optional: boolean;
  /** How it can be read as several words. */
  splits: readonly Split[];
}

/** The words of a typed text, in order, and which of them may be one word elsewhere. */
export interface Reading {
  words: TypedWord[];
  joins: Join[];
}

/** What a person typed, made ready to be compared with many texts. */
export interface Typed {
  text: string;
  /** A script without word breaks is read by its letters, and in Latin letters as one word. No words: no reading. */
  readings: Reading[];
}

export function typedOf(text: string): Typed {
  const words = wordsOf(text.slice(0, MOST_TEXT));
  if (words.length === 0) return { text, readings: [] };
  const readings = [readingOf(words, text)];
  if (isUnspaced(text)) readings.push(readingOf(inLatin(words), text));
  return { text, readings };
}

/** Runs of a script without word breaks, each as the one word that it is in Latin letters. */
function inLatin(words: readonly Word[]): Word[] {
  return words.flatMap((word, at) => {
    if (word.own[0] === word.forms[0]) return [word];
    const begins = words[at - 1]?.end !== word.start;
    const whole: Forms = [word.forms.at(-1) ?? word.forms[0]];
    return begins ? [{ ...word, own: whole, forms: whole }] : [];
  });
}

function readingOf(all: readonly Word[], text: string): Reading {
  const words = all.slice(0, MOST_WORDS);
  const plain = words.map(({ forms }) => forms[0]);
  // `US Senate` has no article, `as-Senate` would.
  const told = words.map((word, at) => {
    const [form] = word.forms;
    const article =
      isArticle(form, plain[at + 1]) && (form.endsWith('l') || HYPHEN.test(text.charAt(word.end)));
    return { word, form, article, telling: !COMMON.has(form) && !article };
  });
  const count = told.filter(({ telling }) => telling).length;
  const some = count > 0;
  const parts = count <= MOST_SPLIT_WORDS ? MOST_PARTS / count : 0;
  return {
    words: told.map(({ word, form, article, telling }) => ({
      ...word,
      telling,
      sought: telling || !some,
      optional: some && article,
      splits: telling ? upTo(parts, splitsOf(form)) : [],
    })),
    joins: joinsOf(plain).filter(({ of }) => of.some((at) => told[at]?.telling)),
  };
}

/** As many ways to part a word as have so many parts together, those with the fewest parts first. */
function upTo(parts: number, splits: readonly Split[]): Split[] {
  let count = 0;
  return [...splits]
    .sort((a, b) => a.length - b.length)
    .filter((split) => {
      count += split.length;
      return count <= parts;
    });
}
