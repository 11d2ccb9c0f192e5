import type { Word } from './word.ts';

/** Scripts written without spaces between the words of a name. */
const SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Javanese}\\p{Script=Balinese}\\p{Script=Tai_Tham}';
const UNSPACED = new RegExp(`[${SCRIPTS}]`, 'u');
/** A letter with its vowel signs, tone marks and lengthening; a syllable of Hangul also where it is decomposed. */
const UNIT = new RegExp(
  `(?:[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?|[${SCRIPTS}])[\\p{M}ーｰﾞﾟ\\u200b-\\u200d\\u2060]*`,
  'gu',
);
const RUNS = new RegExp(`((?:${UNIT.source})+)`, 'u');
/** Letters that a term holds. Two tell names apart, and their number stays small however much text there is. */
const TERM = 2;
/** Of a long run no more letters a-z are kept as one term. */
const LONGEST = 60;

/** Whether a word holds a script without word breaks. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** A word parted where a script without word breaks meets another. */
export function splitByScript(word: string): { text: string; start: number; unspaced: boolean }[] {
  let start = 0;
  return word.split(RUNS).flatMap((text, at) => {
    const run = { text, start, unspaced: at % 2 === 1 };
    start += text.length;
    return text === '' ? [] : [run];
  });
}

/**
 * The words of a run of such a script: one that begins at each of its letters, so that it is found from any of them. `王小明`
 * is `王小`, `小明` and `明`, in Latin letters `wangxiao`, `xiaoming` and `ming`; the first is `wangxiaoming` too.
 */
export function unspacedWords(run: string, start: number, latinOf: (letters: string) => string): Word[] {
  const units = [...run.matchAll(UNIT)];
  return units.flatMap(({ 0: unit, index }, at) => {
    const term = units
      .slice(at, at + TERM)
      .map((each) => each[0])
      .join('')
      .normalize('NFKC');
    const latin = latinOf(term);
    const whole = at === 0 ? latinOf(run.normalize('NFKC')).slice(0, LONGEST) : latin;
    if (latin === '') return [];
    const from = start + index;
    return [
      {
        start: from,
        end: from + unit.length,
        own: [term],
        forms: latin === whole ? [latin] : [latin, whole],
      },
    ];
  });
}
