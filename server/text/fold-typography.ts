import { recentlyParsed } from './recently-parsed.ts';
import { DASHES, DOUBLE_QUOTES, SEEN_BY_NOBODY, SINGLE_QUOTES, SPACE } from './typographic-signs.ts';

/** A text as it reads, whatever its typography. */
export interface FoldedText {
  text: string;
  /** For each UTF-16 code unit of `text`, where what it stands for begins in the text that was folded. */
  starts: Uint32Array;
  /** `text` without spaces and hyphens: what stays the same wherever lines end. */
  letters: string;
}

/** Texts whose folded form is kept have up to so many code units together: about 65 MB. */
const MOST_KEPT = 8_000_000;

/** {@link foldTypography} for a long text that many quotes are looked up in: what was folded lately is kept. */
export const foldedText = recentlyParsed(foldTypography, { mostUnits: MOST_KEPT });

/** Texts that are being folded: however many quotes of one are looked up at once, it is folded for all of them. */
const underWay = new Map<string, Promise<void>>();

/** Folds a text in slices of a few milliseconds, with `breathe` between them, so that {@link foldedText} has it at hand. */
export async function foldInSlices(text: string, breathe: () => Promise<void>): Promise<void> {
  while (!foldedText.has(text)) {
    const another = underWay.get(text);
    if (!another) {
      const work = foldAndKeep(text, breathe).finally(() => underWay.delete(text));
      underWay.set(text, work);
      return work;
    }
    // Whoever folds it may be out of time; then it is the next one's.
    await another.catch(() => {});
    await breathe();
  }
}

async function foldAndKeep(text: string, breathe: () => Promise<void>): Promise<void> {
  const work = folding(text);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return foldedText.keep(text, step.value);
    await breathe();
  }
}

/** Code units between two turns of {@link foldInSlices}. */
const SLICE = 32_768;
/** So many code units are made a text at once. */
const PART = 8_192;

const MARK = /\p{M}/u;
const SURROGATE = /\p{Cs}/u;
/** What NFKD would turn into another number or word: super- and subscripts, fractions, signs in circles and brackets. */
const KEPT_FORMS =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d9b-\u1dbf\u2070-\u209c\u2120\u2122\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1f100}-\u{1f1ff}]/u;

type UnitClass = 'itself' | 'folded' | 'mark';
/** What each code unit that was met is: folds to itself, folds to something else, or may be a mark on the letter before. */
const classes: UnitClass[] = [];

function classOf(code: number): UnitClass {
  const known = classes[code];
  if (known !== undefined) return known;
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(unit: string): UnitClass {
  if (MARK.test(unit) || SURROGATE.test(unit)) return 'mark';
  const special = [SEEN_BY_NOBODY, SPACE, SINGLE_QUOTES, DOUBLE_QUOTES, DASHES];
  return special.some((signs) => signs.test(unit)) || decomposed(unit, '') !== unit ? 'folded' : 'itself';
}

/**
 * A text without what only typography decides: precomposed and decomposed letters (NFD), ligatures, presentation forms and
 * full-width forms (NFKD), any run of white space as one space, any quotation mark as `'` or `"`, any run of dashes as `-`;
 * soft hyphens, zero-width and direction marks and Arabic lengthening left out. Case stays, and so do superscripts,
 * subscripts, fractions and signs in circles: 10² is not 102.
 */
export function foldTypography(text: string): FoldedText {
  const work = folding(text);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

function* folding(text: string): Generator<void, FoldedText> {
  let pause = SLICE;
  const units: number[] = [];
  const starts: number[] = [];
  const put = (folded: string, start: number) => {
    for (let at = 0; at < folded.length; at += 1) {
      units.push(folded.charCodeAt(at));
      starts.push(start);
    }
  };
  for (let at = 0; at < text.length; ) {
    if (at >= pause) {
      yield;
      pause = at + SLICE;
    }
    const code = text.charCodeAt(at);
    if (
      classOf(code) === 'itself' &&
      (at + 1 === text.length || classOf(text.charCodeAt(at + 1)) !== 'mark')
    ) {
      units.push(code);
      starts.push(at);
      at += 1;
      continue;
    }
    const start = at;
    const letter = letterAt(text, at);
    at += letter.length;
    if (SEEN_BY_NOBODY.test(letter)) {
      if (letter === '\u00ad') at = endOfBrokenLine(text, at);
      continue;
    }
    const run = SPACE.test(letter) ? SPACE : DASHES.test(letter) ? DASHES : null;
    if (run) {
      const sign = run === SPACE ? ' ' : '-';
      if (units.at(-1) !== sign.charCodeAt(0)) put(sign, start);
    } else if (SINGLE_QUOTES.test(letter)) put("'", start);
    else if (DOUBLE_QUOTES.test(letter)) put('"', start);
    else {
      at = endOfMarks(text, at);
      put(decomposed(letter, text.slice(start + letter.length, at)), start);
    }
  }
  const parts: string[] = [];
  const letters: string[] = [];
  for (let at = 0; at < units.length; at += PART) {
    const part = String.fromCharCode(...units.slice(at, at + PART));
    parts.push(part);
    letters.push(part.replace(/[ -]+/g, ''));
    if (at % SLICE === 0) yield;
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), letters: letters.join('') };
}

/** Where what folds into one unit ends: the letter with its marks, or the whole run of white space or dashes. */
export function endOfFolded(text: string, start: number): number {
  const letter = letterAt(text, start);
  let at = start + letter.length;
  const run = SPACE.test(letter) ? SPACE : DASHES.test(letter) ? DASHES : null;
  if (!run) return SINGLE_QUOTES.test(letter) || DOUBLE_QUOTES.test(letter) ? at : endOfMarks(text, at);
  for (let next = at; next < text.length; next += 1) {
    if (run.test(text.charAt(next))) at = next + 1;
    else if (!SEEN_BY_NOBODY.test(text.charAt(next))) break;
  }
  return at;
}

/** A soft hyphen at the end of a line joins what the line break parts. */
function endOfBrokenLine(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : from;
}
const LINE_BREAK = /[ \t]*\n[ \t]*/y;

function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const next = letterAt(text, at);
    if (!MARK.test(next)) break;
    at += next.length;
  }
  return at;
}

/** The letter at a place in the text, which may be two code units. */
function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** A letter with its marks: in one order, and without what nobody sees. */
function decomposed(letter: string, marks: string): string {
  const shown = marks.replace(new RegExp(SEEN_BY_NOBODY, 'gu'), '');
  const whole = KEPT_FORMS.test(letter) ? letter.normalize('NFD') : letter.normalize('NFKD');
  // An ellipsis, a full-width hyphen or an ideographic space decomposes into what is folded, too.
  return `${whole}${shown}`.normalize('NFD');
}
