import { jsonValueAt } from '../text/json-values.ts';
import { paragraphAt, paragraphsOf } from '../text/paragraphs.ts';
import { tableRows, UnreadableText } from '../text/table-rows.ts';
import type { Locator, Position } from './citation.ts';

/** Where a locator leads in a text. */
export type Located =
  | {
      /** What a quote must lie in; of a paragraph it need only begin there. */
      span: Position;
      wholly: boolean;
      /** What is wrong when the quote stands at these places only. */
      elsewhere(places: readonly Position[]): string;
    }
  /** It leads nowhere; why. */
  | { problem: (places: readonly Position[]) => string };

/** What part of a text a locator names; null for a label that proves nothing, such as the page of a printed book. */
export function locate(text: string, locator: Locator): Located | null {
  try {
    switch (locator.label) {
      case 'paragraph':
        return paragraph(text, locator.value);
      case 'row':
        return rows(text, locator.value);
      case 'pointer':
        return pointer(text, locator.value);
      default:
        return null;
    }
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { problem: () => `the text is ${error.message}, so ${locator.value} is not found` };
  }
}

/** Whether a place lies where the locator leads. */
export function liesIn(located: Located | null, { start, end }: Position): boolean {
  if (located === null) return true;
  if (!('span' in located)) return false;
  const { span, wholly } = located;
  return span.start <= start && (wholly ? end <= span.end : start < span.end);
}

/** At most five, and how many more. */
export function listed(items: readonly (number | string)[]): string {
  const shown = items.slice(0, 5).join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}

function paragraph(text: string, value: string): Located {
  const elsewhere = (places: readonly Position[]) => {
    const actual = places.map(({ start }) => paragraphAt(text, start) ?? 'none');
    return `the quote is not in paragraph ${value} but in ${listed(actual)}`;
  };
  const block = /^[1-9]\d*$/.test(value) ? paragraphsOf(text)[Number(value) - 1] : undefined;
  return block ? { span: block, wholly: false, elsewhere } : { problem: elsewhere };
}

function rows(text: string, value: string): Located {
  const range = rowRange(value);
  const invalid = `${JSON.stringify(value)} is not an RFC 7111 row (row=5, row=5-7, row=5-*)`;
  if (!range) return { problem: () => invalid };
  const all = tableRows(text);
  const held = all.slice(range.first - 1, range.last);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return { problem: () => `there is no ${value}, the last row is ${all.length}` };
  return {
    span: { start: first.start, end: last.end },
    wholly: true,
    elsewhere: (places) => {
      const actual = places.slice(0, 6).map(({ start }) => all.findIndex((row) => start < row.end) + 1);
      return `the quote is not within ${value} but begins in row ${listed(actual)}`;
    },
  };
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

function pointer(text: string, value: string): Located {
  const span = jsonValueAt(text, value);
  if (span === undefined) return { problem: () => `${JSON.stringify(value)} is not a JSON Pointer` };
  if (span === null) return { problem: () => `nothing is at ${JSON.stringify(value)}` };
  return {
    span,
    wholly: true,
    elsewhere: (places) =>
      `the value at ${JSON.stringify(value)} does not hold the quote, which is at ${listed(places.map(({ start }) => start))}`,
  };
}
