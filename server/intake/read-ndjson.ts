import { createReadStream } from 'node:fs';
import { CartularyError } from '../errors/errors.ts';
import { messageOf } from '../errors/message-of.ts';
import { decodeUtf8, NotUtf8 } from '../text/utf8.ts';
import type { PlacedRow } from './row.ts';
import { RowRefused } from './row-refused.ts';
import { KINDS, rowFrom } from './row-shape.ts';

/** Far longer than a claim with a hundred citations. */
const MOST_LINE = 4 * 2 ** 20;

/**
 * The rows of an NDJSON file (UTF-8, one `{"<kind>": {…}}` a line; empty lines are passed over), read as a stream.
 * Throws {@link RowRefused} for a line that is no row or no UTF-8 and for a file without rows, BAD_USER_INPUT for a
 * file that cannot be read.
 */
export async function* readRows(file: string): AsyncGenerator<PlacedRow> {
  let line = 0;
  let rows = 0;
  for await (const bytes of lines(file)) {
    line += 1;
    const text = textOf(bytes, line);
    if (text.trim() === '') continue;
    rows += 1;
    yield parseRow(text, line);
  }
  if (rows === 0) throw malformed(Math.max(line, 1), 'the file has no rows');
}

const LINE_FEED = 0x0a;

/** The lines of a file as bytes, without their line feeds. */
async function* lines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let held = 0;
  let line = 1;
  const stream = createReadStream(file, { highWaterMark: 2 ** 20 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]);
        rest = [];
        held = 0;
        line += 1;
        from = at + 1;
      }
      rest.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > MOST_LINE) throw malformed(line, `the line is longer than ${MOST_LINE} bytes`);
    }
  } catch (error) {
    if (error instanceof CartularyError) throw error;
    throw new CartularyError(
      'BAD_USER_INPUT',
      `${file} cannot be read: ${messageOf(error)}.`,
      { field: 'file', value: file, valid: 'a readable NDJSON file' },
      { cause: error },
    );
  }
  if (held > 0) yield Buffer.concat(rest);
}

/** A line as text; a byte-order mark may open the file. */
function textOf(bytes: Buffer, line: number): string {
  try {
    const text = decodeUtf8(bytes);
    return line === 1 ? text.replace(/^\uFEFF/, '') : text;
  } catch (error) {
    if (error instanceof NotUtf8)
      throw malformed(line, `byte ${error.byte} of the line ${error.message}`, 'UTF-8');
    throw error;
  }
}

function parseRow(text: string, line: number): PlacedRow {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw malformed(line, `the line is not JSON (${messageOf(error)})`);
  }
  const read = rowFrom(row);
  if (read === null) {
    const kinds = `the line is not one record under the name of its kind: ${KINDS.join(', ')}`;
    throw malformed(line, kinds, KINDS);
  }
  const [problem] = read.problems;
  if (problem) throw new RowRefused({ line }, problem);
  return { row: read.row, line };
}

function malformed(line: number, message: string, valid?: unknown): RowRefused {
  const details = { rule: 'well-formed', valid };
  return new RowRefused({ line }, new CartularyError('BAD_USER_INPUT', message, details));
}
