import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { recentlyParsed } from './recently-parsed.ts';

/** One record of a table, header included: UTF-16 code units of the decoded text, end exclusive, line break included. */
export interface TableRow {
  start: number;
  end: number;
  fields: string[];
}

/** A text that cannot be read as what a locator takes it for; the message ends a sentence that names the text. */
export class UnreadableText extends Error {}

/**
 * The records of a comma-separated text (RFC 4180: a line break within double quotes does not end one); row 1 of RFC 7111
 * is the first of the array. Rows may be of different length.
 * Throws {@link UnreadableText} with the line at fault.
 */
export function tableRows(text: string): TableRow[] {
  return rowsOf(text);
}

const rowsOf = recentlyParsed((text) => {
  const marked = text.startsWith('\ufeff') ? 1 : 0;
  let at = marked;
  try {
    const records = parse(text.slice(marked), { raw: true, relax_column_count: true }) as unknown as {
      raw: string;
      record: string[];
    }[];
    return records.map(({ raw, record }): TableRow => {
      const start = at;
      at += raw.length;
      return { start, end: at, fields: record };
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableText(`no table: ${error.message}`);
    throw error;
  }
});
