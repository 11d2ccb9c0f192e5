import { CartularyError } from '../errors/errors.ts';
import type { CypherParams, CypherQuery, CypherRow, CypherValue, Tx } from '../store/graph-store.ts';

/** A record as it was and as it is to be; `before` is null for a new one. */
export interface Written<R> {
  before: R | null;
  after: R;
}

/** What is derived for records, by id: properties of their nodes. */
export type Copies = ReadonlyMap<string, Record<string, CypherValue>>;

/** Reads and writes the records of one kind, each step with one query however many records. */
export interface RecordStore<R extends { id: string }> {
  /** The records found, in any order. */
  read(tx: Tx, ids: string[]): Promise<R[]>;
  /** Ids in order, from the first after `after` (empty: from the start). */
  page(tx: Tx, after: string, limit: number): Promise<string[]>;
  /** Which of these ids are there, where that is cheaper to ask than to read them. */
  taken?(tx: Tx, ids: string[]): Promise<string[]>;
  /** INTERNAL when a row that should be written is not. `copies` is kept on new records beside what they say. */
  save(tx: Tx, written: Written<R>[], copies?: Copies): Promise<void>;
  remove(tx: Tx, records: R[]): Promise<void>;
}

/** Runs a query that answers `saved` or `removed` and fails when that is not one for each row. */
export async function writeRows(
  tx: Tx,
  query: CypherQuery,
  rows: CypherValue[],
  params: CypherParams = { rows },
): Promise<void> {
  if (rows.length === 0) return;
  const [answer] = await tx.run(query, params);
  const written = answer?.saved ?? answer?.removed ?? 0;
  if (written !== rows.length) {
    throw new CartularyError('INTERNAL', `${query.name} wrote ${written} of ${rows.length} rows`);
  }
}

/** Runs a query over ids; no query for no ids. */
export async function readIds<Row extends CypherRow>(
  tx: Tx,
  query: CypherQuery<{ ids: string[] }, Row>,
  ids: string[],
): Promise<Row[]> {
  return ids.length === 0 ? [] : tx.run(query, { ids });
}

/** Ids that a query finds of those given. */
export async function takenIds(
  tx: Tx,
  query: CypherQuery<{ ids: string[] }, { id: string }>,
  ids: string[],
): Promise<string[]> {
  return (await readIds(tx, query, ids)).map((row) => row.id);
}

/** One page of a query that returns ids. */
export async function readPage(
  tx: Tx,
  query: CypherQuery<{ after: string; limit: number }, { id: string }>,
  after: string,
  limit: number,
): Promise<string[]> {
  return (await tx.run(query, { after, limit })).map((row) => row.id);
}

/** A nested value kept as JSON text. */
export function fromJson<T>(value: CypherValue | undefined): T | null {
  return typeof value === 'string' ? (JSON.parse(value) as T) : null;
}
