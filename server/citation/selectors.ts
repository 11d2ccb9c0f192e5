import { jsonValueAt } from '../text/json-values.ts';
import { tableRows, UnreadableText } from '../text/table-rows.ts';
import type { Check, Citation, Locator } from './citation.ts';

/** What a check of one citation against its text found. A passage found elsewhere is told, never taken over. */
export interface TextFinding {
  part: 'quote' | 'position' | 'locator';
  message: string;
}
/** The part of a citation that points into a text. */
export type Selectors = Pick<Citation, 'quote' | 'position' | 'locator'>;
export interface TextCheck {
  check: Exclude<Check, 'unchecked'>;
  /** Empty exactly when `check` is `verified`. */
  findings: TextFinding[];
}

/** One paragraph: UTF-16 code units of the text, end exclusive, without the blank lines around it. */
export interface Block {
  start: number;
  end: number;
}

/**
 * The text that selectors point into: UTF-8 decoded, CRLF turned into LF, nothing else (a byte-order mark stays).
 * Invalid bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
}

/** Paragraphs are blocks of lines between blank lines; number 1 is the first of the array. */
export function paragraphsOf(text: string): Block[] {
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
}

/**
 * Checks quote, position and locator of a citation against the text it was read from.
 * `verified`: all hold. `moved`: the exact quote stands elsewhere than position or locator say. `changed`: only a
 * near match stands there (case, white space, quotation marks, dashes). `gone`: neither. Nothing is re-anchored.
 */
export function checkCitation(text: string, selectors: Selectors): TextCheck {
  const { quote, position, locator } = selectors;
  const at = occurrencesOf(text, quote.exact).filter((start) => fitsContext(text, start, selectors));
  if (at.length === 0) return missing(text, selectors);
  const findings: TextFinding[] = [];
  if (position && !(at.includes(position.start) && position.end === position.start + quote.exact.length)) {
    findings.push({ part: 'position', message: describeOffset(position, quote.exact, at) });
  }
  const trusted = position && at.includes(position.start) ? [position.start] : at;
  const problem = locator ? locatorProblem(text, locator, quote.exact, trusted) : null;
  if (problem) findings.push({ part: 'locator', message: problem });
  return { check: findings.length ? 'moved' : 'verified', findings };
}

/** The block a quote starts in, counted from 1; null when it starts between blocks. */
export function paragraphAt(text: string, start: number): number | null {
  const index = paragraphsOf(text).findIndex((block) => block.start <= start && start < block.end);
  return index < 0 ? null : index + 1;
}

function occurrencesOf(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact === '') return found;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  return found;
}

function fitsContext(text: string, start: number, { quote }: Selectors): boolean {
  const before = quote.prefix === null || text.slice(0, start).endsWith(quote.prefix);
  return before && (quote.suffix === null || text.startsWith(quote.suffix, start + quote.exact.length));
}

function missing(text: string, { quote }: Selectors): TextCheck {
  const shown = JSON.stringify(quote.exact);
  const elsewhere = occurrencesOf(text, quote.exact);
  if (elsewhere.length) {
    const message = `the quote ${shown} is in the text at ${list(elsewhere)}, but not between its prefix and suffix`;
    return { check: 'changed', findings: [{ part: 'quote', message }] };
  }
  const near = quote.exact === '' ? -1 : fold(text).indexOf(fold(quote.exact));
  const message =
    near < 0
      ? `the quote ${shown} is not in the text`
      : `the quote ${shown} is not in the text; a near match is at ${near}`;
  return { check: near < 0 ? 'gone' : 'changed', findings: [{ part: 'quote', message }] };
}

/** Folds what retyping commonly alters, one code unit for one, so that offsets stay true. */
function fold(text: string): string {
  return text
    .replace(/[\u00a0\t\n\r]/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\p{Lu}/gu, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    );
}

function describeOffset(position: { start: number; end: number }, exact: string, at: number[]): string {
  if (at.includes(position.start)) {
    const end = position.start + exact.length;
    return `the position ${position.start}-${position.end} ends wrong: the quote ends at ${end}`;
  }
  return `the position ${position.start}-${position.end} does not hold the quote, which is at ${list(at)}`;
}

/** What is wrong with a locator for a quote that starts at one of the offsets, or null; an unknown label proves nothing. */
function locatorProblem(text: string, locator: Locator, exact: string, at: number[]): string | null {
  try {
    switch (locator.label) {
      case 'paragraph':
        return paragraphProblem(text, locator.value, at);
      case 'row':
        return rowProblem(text, locator.value, exact, at);
      case 'pointer':
        return pointerProblem(text, locator.value, exact, at);
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof UnreadableText)
      return `the text is ${error.message}, so ${locator.value} is not found`;
    throw error;
  }
}

function paragraphProblem(text: string, value: string, at: number[]): string | null {
  const actual = at.map((start) => paragraphAt(text, start));
  if (/^[1-9]\d*$/.test(value) && actual.includes(Number(value))) return null;
  return `the quote is not in paragraph ${value} but in ${list(actual.map((number) => number ?? 'none'))}`;
}

function rowProblem(text: string, value: string, exact: string, at: number[]): string | null {
  const range = rowRange(value);
  if (!range) return `${JSON.stringify(value)} is not an RFC 7111 row (row=5, row=5-7, row=5-*)`;
  const rows = tableRows(text);
  if (range.first > rows.length) return `there is no ${value}, the last row is ${rows.length}`;
  const held = rows.slice(range.first - 1, range.last);
  const [start, end] = [held[0]!.start, held.at(-1)!.end];
  if (at.some((from) => start <= from && from + exact.length <= end)) return null;
  const actual = at.map((from) => rows.findIndex((row) => row.start <= from && from < row.end) + 1);
  return `the quote is not within ${value} but begins in row ${list(actual)}`;
}

/** RFC 7111: rows count from 1; `row=5`, `row=5-7`, `row=5-*`, and `*` alone for the last row is not used here. */
function rowRange(value: string): { first: number; last: number } | null {
  const match = /^(?:row=)?([1-9]\d*)(?:-([1-9]\d*|\*))?$/.exec(value);
  if (!match) return null;
  const first = Number(match[1]);
  const last =
    match[2] === undefined ? first : match[2] === '*' ? Number.POSITIVE_INFINITY : Number(match[2]);
  return last < first ? null : { first, last };
}

function pointerProblem(text: string, pointer: string, exact: string, at: number[]): string | null {
  const span = jsonValueAt(text, pointer);
  if (span === undefined) return `${JSON.stringify(pointer)} is not a JSON Pointer`;
  if (span === null) return `nothing is at ${JSON.stringify(pointer)}`;
  if (at.some((start) => span.start <= start && start + exact.length <= span.end)) return null;
  return `the value at ${JSON.stringify(pointer)} does not hold the quote, which is at ${list(at)}`;
}

function list(items: (number | string)[]): string {
  const shown = items.slice(0, 5).join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
