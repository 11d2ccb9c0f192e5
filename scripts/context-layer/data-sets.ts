import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../server/text/decode-text.ts';
import { jsonValueAt } from '../../server/text/json-values.ts';
import { tableRows } from '../../server/text/table-rows.ts';
import type { Citation } from './seed-files.ts';

/** One file of a data set as citations point into it. */
export class DataSet {
  readonly source: string;
  readonly text: string;
  readonly sha256: string;
  /** EDTF. When the data set says what it says, as far as its release is dated; a row may know better. */
  readonly saidOn: string | undefined;

  /** `file` lies in `folder` or in a folder below it. Throws Error when there is none of that name. */
  constructor(folder: string, file: string, source: string, saidOn?: string) {
    const bytes = readFileSync(find(folder, file));
    this.source = source;
    this.saidOn = saidOn;
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
    this.text = decodeText(bytes);
  }

  /** The records under a header row, each with its number (row 1 is the header) and its fields by column. */
  rows(): { row: number; fields: Record<string, string> }[] {
    const [header, ...rows] = tableRows(this.text);
    return rows.map(({ fields }, at) => ({
      row: at + 2,
      fields: Object.fromEntries(header!.fields.map((name, column) => [name, fields[column] ?? ''])),
    }));
  }

  /** A citation of a row by the part of it between two pieces of its raw text, both included. */
  citeRow(row: number, from: string, to: string, credibility: number, saidOn = this.saidOn): Citation {
    const span = tableRows(this.text)[row - 1]!;
    const raw = this.text.slice(span.start, span.end);
    const begins = raw.indexOf(from);
    const ends = raw.indexOf(to, begins) + to.length;
    if (begins < 0 || ends < to.length) throw new Error(`${this.source} row ${row} has no ${from} … ${to}`);
    return this.#cite('row', `row=${row}`, span.start + begins, raw.slice(begins, ends), credibility, saidOn);
  }

  /** A citation of the value at a JSON Pointer by the first place of a quote in it. */
  citePointer(pointer: string, quote: string, credibility?: number): Citation {
    const span = jsonValueAt(this.text, pointer);
    const start = span ? this.text.indexOf(quote, span.start) : -1;
    if (!span || start < 0 || start + quote.length > span.end)
      throw new Error(`${this.source} has no ${quote} at ${pointer}`);
    return this.#cite('pointer', pointer, start, quote, credibility, this.saidOn);
  }

  /** A citation of the whole value at a JSON Pointer, as it is written in the file. */
  citeValue(pointer: string, credibility?: number): Citation {
    return this.citePointer(pointer, this.rawAt(pointer), credibility);
  }

  /** The value at a JSON Pointer as it is written in the file. */
  rawAt(pointer: string): string {
    const span = jsonValueAt(this.text, pointer);
    if (!span) throw new Error(`${this.source} has nothing at ${pointer}`);
    return this.text.slice(span.start, span.end);
  }

  #cite(
    label: string,
    value: string,
    start: number,
    quote: string,
    credibility: number | undefined,
    saidOn: string | undefined,
  ): Citation {
    return {
      source: this.source,
      quote,
      locator: { label, value },
      start,
      ...(credibility && { credibility }),
      ...(saidOn && { saidOn }),
    };
  }
}

/** ` in January 2020` of `2020-01-29`: when something was listed, within a sentence; nothing where it isn't dated. */
export function inMonth(saidOn: string | undefined): string {
  if (!saidOn) return '';
  const written = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return ` in ${new Date(saidOn).toLocaleString('en-GB', written)}`;
}

function find(folder: string, file: string): string {
  const direct = join(folder, file);
  if (existsSync(direct)) return direct;
  const below = readdirSync(folder, { withFileTypes: true, recursive: true }).find(
    (entry) => entry.isFile() && entry.name === file,
  );
  if (!below) throw new Error(`${folder} holds no ${file}`);
  return join(below.parentPath, file);
}
