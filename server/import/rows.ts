import { CartularyError } from '../errors/errors.ts';
import type { ImportRow, Writer } from '../register/register.ts';
import { asGiven } from './as-given.ts';

type Member<R> = R extends unknown ? keyof R : never;
/** What a row may be of. */
export type RowKind = Member<ImportRow>;
type RecordOf<K extends RowKind> = Extract<ImportRow, Record<K, unknown>>[K &
  keyof Extract<ImportRow, Record<K, unknown>>];
export type RowsByKind = { [K in RowKind]: RecordOf<K>[] };

/** A row and where it stands in its file, from 1. */
export interface PlacedRow {
  row: ImportRow;
  line: number;
}

/**
 * Adds the records of some rows, whatever their order among themselves. Claims and citations are then reviewed by
 * whoever makes the change, unless they are to stay drafts.
 */
export async function addRows(writer: Writer, rows: ImportRow[], drafts: boolean): Promise<void> {
  const of = byKind(rows);
  await writer.addPredicates(of.predicate);
  await writer.addEntityTypes(of.entityType);
  await writer.addEntities(of.entity);
  await writer.addSources(of.source);
  await writer.addSnapshots(of.snapshot);
  await writer.addDerivations(of.derivation);
  for (const { a, b, reason } of of.separation) await writer.separateSources(a, b, reason);
  await writer.addClaims(of.claim);
  await writer.addCitations(of.citation);
  await writer.addContradictions(of.contradiction);
  if (drafts) return;
  const reviewed = new Set(of.claim.map(({ id }) => id));
  await writer.reviewClaims([...reviewed]);
  await writer.reviewCitations(of.citation.filter(({ claim }) => !reviewed.has(claim)).map(({ id }) => id));
}

export function kindOf(row: ImportRow): RowKind {
  return Object.keys(row)[0] as RowKind;
}

export function byKind(rows: ImportRow[]): RowsByKind {
  const found: RowsByKind = {
    predicate: [],
    entityType: [],
    entity: [],
    source: [],
    snapshot: [],
    derivation: [],
    separation: [],
    claim: [],
    citation: [],
    contradiction: [],
  };
  for (const row of rows) found[kindOf(row)].push(Object.values(row)[0] as never);
  return found;
}

/** Far more than belongs together, and still one transaction. */
const MOST_HELD = 10_000;

/**
 * Cuts rows into batches of `size`; never right after an embedded claim, which stands before the claim it is part of,
 * nor before a derivation or a separation, which may be what keeps the sources before it apart.
 * A batch that would never end is cut all the same, and the rules then say what is missing.
 */
export async function* batches<R extends { row: ImportRow }>(
  rows: Iterable<R> | AsyncIterable<R>,
  size: number,
): AsyncGenerator<R[]> {
  let batch: R[] = [];
  for await (const each of rows) {
    if (batch.length >= size && (batch.length >= size + MOST_HELD || mayCut(batch.at(-1)!.row, each.row))) {
      yield batch;
      batch = [];
    }
    batch.push(each);
  }
  if (batch.length > 0) yield batch;
}

function mayCut(last: ImportRow, next: ImportRow): boolean {
  return (
    !('claim' in last && last.claim.embedded === true) && !('derivation' in next || 'separation' in next)
  );
}

/** The fault of one row: the import is refused for it. */
export class RowRefused extends CartularyError {
  readonly line: number;
  /** Rows that were loaded before it was met, in whole batches. */
  loaded = 0;
  /** What the row is at odds with: where it is the file alone, no way to load it is right. */
  readonly against: 'file' | 'register';
  constructor(line: number, cause: CartularyError, against: RowRefused['against'] = 'register') {
    super(cause.code, cause.message, cause.details, { cause });
    this.line = line;
    this.against = against;
  }
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
  contradictions: 'contradiction',
};

/**
 * The refusal of a batch with the line of the row that it is for; any other error as it is. `added` are the rows of it
 * that were added, in which the places of the refusal count.
 */
export function placed(error: unknown, added: PlacedRow[], batch: PlacedRow[]): unknown {
  if (!(error instanceof CartularyError) || error.details.rule === undefined) return error;
  const { field = '', record } = error.details;
  const [, origin = '', at = '0'] = /^(\w+)\[(\d+)\]/.exec(field) ?? [];
  const ofKind = added.filter(({ row }) => kindOf(row) === ORIGINS[origin]);
  const found = ofKind[Number(at)] ?? batch.findLast(({ row }) => idsOf(row).includes(record ?? ''));
  return new RowRefused((found ?? batch[0]!).line, found ? asGiven(error, found.row) : error);
}

/** The ids that a row gives, its own first. */
export function idsOf(row: ImportRow): string[] {
  if ('claim' in row) return [row.claim.id, ...row.claim.citations.map(({ id }) => id)];
  const record = Object.values(row)[0] as { id?: string; sha256?: string };
  return [record.id ?? record.sha256 ?? ''];
}
