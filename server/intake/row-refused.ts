import { CartularyError, type ErrorDetails } from '../errors/errors.ts';
import type { ImportRow } from '../register/register.ts';
import { asGiven } from './as-given.ts';
import { idsOf, kindOf, type PlacedRow, type RowKind } from './row.ts';

/** The fault of one row: what is loaded is refused for it. */
export class RowRefused extends CartularyError {
  readonly line: number;
  /** Where rows are of several files: which. */
  readonly file: string | undefined;
  /** Rows that were loaded before it was met, in whole batches. */
  loaded = 0;
  /** What the row is at odds with: where it is the file alone, no way to load it is right. */
  readonly against: 'file' | 'register';
  constructor(
    { line, file }: Pick<PlacedRow, 'line' | 'file'>,
    cause: CartularyError,
    against: RowRefused['against'] = 'register',
  ) {
    super(cause.code, cause.message, cause.details, { cause });
    this.line = line;
    this.file = file;
    this.against = against;
  }
}

/** The refusal of a row for one of its fields, at the line of that field. */
export function refusedFor(
  placed: PlacedRow,
  message: string,
  details: ErrorDetails & { field: string },
): RowRefused {
  return new RowRefused(
    { ...placed, line: lineOf(placed, details.field) },
    new CartularyError('BAD_USER_INPUT', message, details),
  );
}

export function lineOf(placed: PlacedRow, field: string): number {
  return placed.lineOf?.(field) ?? placed.line;
}

const ORIGINS: Record<string, RowKind> = {
  predicates: 'predicate',
  entityTypes: 'entityType',
  entities: 'entity',
  sources: 'source',
  snapshots: 'snapshot',
  derivations: 'derivation',
  separations: 'separation',
  claims: 'claim',
  citations: 'citation',
  contradictions: 'contradiction',
};

/**
 * The refusal of a batch with the place of the row that it is for; any other error as it is. `added` are the rows of it
 * that were added, in which the places of the refusal count.
 */
export function placed(error: unknown, added: PlacedRow[], batch: PlacedRow[]): unknown {
  if (!(error instanceof CartularyError) || error.details.rule === undefined) return error;
  const { field = '', record = '' } = error.details;
  const [, origin = '', at = '0'] = /^(\w+)\[(\d+)\]/.exec(field) ?? [];
  const named = batch.findLast(({ row }) => idsOf(row).includes(record));
  // Citations are counted over all claims of a batch, so a place among them says nothing of the row.
  const ofKind = added.filter(({ row }) => origin !== 'citations' && kindOf(row) === ORIGINS[origin]);
  const found = ofKind[Number(at)] ?? named;
  if (!found) return new RowRefused(batch[0]!, error);
  const given = asGiven(error, found.row);
  const line = lineOf(found, fieldInRow(given.details.field ?? '', record, found.row));
  return new RowRefused({ ...found, line }, given);
}

/** A field of what a batch adds as a field of the row it is from: a claim's row has its citations in it. */
function fieldInRow(field: string, record: string, row: ImportRow): string {
  const [start = '', origin = ''] = /^(\w+)\[\d+\]\.?/.exec(field) ?? [];
  const own = Object.hasOwn(ORIGINS, origin) ? field.slice(start.length) : field;
  const citation = 'claim' in row ? row.claim.citations.findIndex(({ id }) => id === record) : -1;
  return citation < 0 ? own : `citations[${citation}].${own}`;
}
