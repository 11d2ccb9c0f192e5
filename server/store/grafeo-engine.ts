import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import type { CypherRow, CypherValue } from './graph-store.ts';
import { plainInPlace } from './values.ts';

/** One statement, in a transaction or alone as a snapshot of its own. */
export interface Statement {
  /** The query's, for faults. */
  name: string;
  text: string;
  params: Record<string, CypherValue>;
  /** What is read of each row. */
  columns: readonly string[];
  /** As `begin` gave it; null: alone. */
  transaction: number | null;
}

/** Awaited between slices of long work: a promise where others are due, null to go on. */
type Pause = () => Promise<void> | null;

/** The embedded engine, in this thread or in one of its own. Errors are the engine's own. */
export interface GrafeoEngine {
  /** Rows as plain JSON, made in slices with `pause` between. */
  run(statement: Statement, pause: Pause): Promise<CypherRow[]>;
  begin(): Promise<number>;
  commit(transaction: number): Promise<void>;
  /** Does nothing where the engine has ended it already. */
  rollback(transaction: number): Promise<void>;
  /** Saves all that is committed as one file that does not exist yet. */
  save(file: string): Promise<void>;
  close(): Promise<void>;
}

const CHECKPOINT_BYTES = 64 * 2 ** 20;

/** Opens the engine's file in this thread, created if missing; null: in memory. */
export function openGrafeoEngine(file: string | null, { readOnly = false } = {}): GrafeoEngine {
  if (file === null) return engineOf(grafeo.GrafeoDB.create());
  const database = readOnly ? grafeo.GrafeoDB.openReadOnly(file) : grafeo.GrafeoDB.create(file);
  if (!readOnly) database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  return engineOf(database);
}

/** What a database does; exported for tests that hold the database as well. */
export function engineOf(database: GrafeoDB): GrafeoEngine {
  const transactions = new Map<number, Transaction>();
  let begun = 0;
  return {
    async run({ name, text, params, columns, transaction }, pause) {
      const on = transaction === null ? database : transactions.get(transaction);
      if (!on) throw new Error(`Query ${name} came after the end of its transaction.`);
      return rowsOf(await on.executeCypher(text, params), { name, columns }, pause);
    },
    async begin() {
      begun += 1;
      transactions.set(begun, database.beginTransaction());
      return begun;
    },
    async commit(id) {
      const transaction = transactions.get(id);
      if (!transaction) throw new Error(`There is no transaction ${id} to commit.`);
      // One that the engine refuses stays, to be rolled back.
      transaction.commit();
      transactions.delete(id);
    },
    async rollback(id) {
      const transaction = transactions.get(id);
      transactions.delete(id);
      if (transaction?.isActive) transaction.rollback();
    },
    async save(file) {
      database.save(file);
    },
    async close() {
      database.close();
    },
  };
}

/**
 * Rows are made one by one, with pauses between: thousands at once would hold the event loop, and so would the one large
 * row of each of five queries that end together, or what is done with it.
 */
async function rowsOf(
  result: QueryResult,
  { name, columns }: Pick<Statement, 'name' | 'columns'>,
  pause: Pause,
): Promise<CypherRow[]> {
  const rows: CypherRow[] = [];
  await pause();
  for (let at = 0; at < result.length; at += 1) {
    const row = result.get(at);
    const plain: CypherRow = {};
    for (const column of columns) plain[column] = plainInPlace(row[column], name);
    rows.push(plain);
    const due = pause();
    if (due) await due;
  }
  return rows;
}
