import type { PlacedNotice } from '../intake/anchor-rows.ts';
import type { Difference } from '../intake/differences.ts';

/** So many lines of one kind are said; the rest is counted in the conclusion. */
const MOST_LINES = 100;
const MOST_LETTERS = 60;

/** What differs and what becomes of it, on one line that begins with the line of the row. */
export function wordsOf({ line, id, fields, hindrance }: Difference, update: boolean): string {
  const changes = Object.entries(fields).map(
    ([field, { before, after }]) => `${field} ${shown(before)} -> ${shown(after)}`,
  );
  const end = update ? (hindrance === null ? '' : `; left as it is: ${hindrance}`) : '; left as it is';
  return `${line}: ${id}: ${changes.join(', ')}${end}`;
}

/** What is said of a claim that makes the statement of another. */
export function repeatWords(claim: string, sameAs: string, where = ''): string {
  return `${claim} makes the same statement as ${sameAs}${where}; from a source of its own, it could as a citation of that be a second witness`;
}

/** What is said of a quote that a person should look at again, on one line that begins with the line of its row. */
export function noticeWords({ line, reading, record, message }: PlacedNotice): string {
  return `${line}: look again: ${reading}: ${record}: ${message}`;
}

/** Passes on the first hundred lines, then says once that there are more. */
export function firstOf(say: (line: string) => void): (line: string) => void {
  let said = 0;
  return (line) => {
    said += 1;
    if (said <= MOST_LINES) say(line);
    if (said === MOST_LINES + 1) say(`${line.split(':')[0]}: … and more like this`);
  };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}…`;
}
