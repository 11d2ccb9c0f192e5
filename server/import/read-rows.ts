import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { CartularyError } from '../errors.ts';
import type { ImportRow } from '../register.ts';
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
      bytes: z.number().nullable(),
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
 * Throws {@link RowRefused} for a line that is no row, BAD_USER_INPUT for a file that cannot be read.
 */
export async function* readRows(file: string): AsyncGenerator<PlacedRow> {
  let line = 0;
  for await (const text of lines(file)) {
    line += 1;
    if (text.trim() !== '') yield { row: parseRow(text, line), line };
  }
}

async function* lines(file: string): AsyncGenerator<string> {
  let rest = '';
  let line = 1;
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 20 });
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const parts = (rest + (line === 1 && rest === '' ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
      rest = parts.pop()!;
      line += parts.length;
      yield* parts;
      if (rest.length > MOST_LINE) throw malformed(line, `the line is longer than ${MOST_LINE} characters`);
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
  if (rest !== '') yield rest;
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
