import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { CartularyError } from '../errors/errors.ts';
import type { ImportRow } from '../register/register.ts';
import { decodeUtf8, NotUtf8 } from '../text/utf8.ts';
import { type PlacedRow, RowRefused } from './rows.ts';

/** Far longer than a claim with a hundred citations. */
const MOST_LINE = 4 * 2 ** 20;

const id = z.string().min(1);
const ids = z.array(z.string()).optional();
const reason = z.string();
/** Each citation is a passage, so it has a quote. */
const citation = z.looseObject({ id, source: z.string(), quote: z.looseObject({ exact: z.string() }) });
/**
 * What a row must be for the register to look at it: one record under the name of its kind. Whether its fields hold
 * what they should is the register's own rule, so it is not asked twice.
 */
const rowShape = z.union([
  z.strictObject({ predicate: z.looseObject({ id }) }),
  z.strictObject({ entityType: z.looseObject({ id }) }),
  z.strictObject({ entity: z.looseObject({ id, kind: z.string() }) }),
  z.strictObject({ source: z.looseObject({ id, authors: ids }) }),
  z.strictObject({
    snapshot: z.strictObject({
      sha256: id,
      source: z.string(),
      mediaType: z.string(),
      bytes: z.number().nullish(),
    }),
  }),
  z.strictObject({ derivation: z.strictObject({ from: id, to: id, kind: z.string() }) }),
  z.strictObject({ separation: z.strictObject({ a: id, b: id, reason }) }),
  z.strictObject({
    claim: z.looseObject({
      id,
      participants: z.array(z.looseObject({ role: z.string(), entity: z.string() })).optional(),
      content: ids,
      conditions: ids,
      reasons: ids,
      citations: z.array(citation),
    }),
  }),
  z.strictObject({ citation: citation.extend({ claim: z.string() }) }),
  z.strictObject({ contradiction: z.strictObject({ claim: id, contradicts: id, reason }) }),
]);
const KINDS = rowShape.options.map(({ shape }) => Object.keys(shape)[0]!);
const shapeOf = new Map<string, z.ZodType>(KINDS.map((kind, at) => [kind, rowShape.options[at]!]));

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
    yield { row: parseRow(text, line), line };
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
      `${file} cannot be read: ${(error as Error).message}.`,
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

function parseRow(text: string, line: number): ImportRow {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw malformed(line, `the line is not JSON (${(error as Error).message})`);
  }
  const keys = typeof row === 'object' && row !== null ? Object.keys(row) : [];
  const shape = keys.length === 1 ? shapeOf.get(keys[0]!) : undefined;
  if (!shape) {
    throw malformed(
      line,
      `the line is not one record under the name of its kind: ${KINDS.join(', ')}`,
      KINDS,
    );
  }
  const parsed = shape.safeParse(row);
  if (parsed.success) return row as ImportRow;
  const [issue] = parsed.error.issues;
  const record = (row as Record<string, { id?: unknown } | null>)[keys[0]!]?.id;
  const field = issue!.path.join('.');
  const named = typeof record === 'string' ? record : undefined;
  throw malformed(line, `${field} is malformed: ${issue!.message}`, issue!.message, field, named);
}

function malformed(
  line: number,
  message: string,
  valid?: unknown,
  field?: string,
  record?: string,
): RowRefused {
  const text = record === undefined ? message : `${record}: ${message}`;
  const details = { rule: 'well-formed', field, valid, record };
  return new RowRefused(line, new CartularyError('BAD_USER_INPUT', text, details));
}
