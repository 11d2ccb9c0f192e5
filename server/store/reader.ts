import { CartularyError } from '../errors/errors.ts';
import { limitExceeded } from '../errors/limit-exceeded.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore, RunQuery } from './graph-store.ts';
import { Slots } from './slots.ts';
import { turnOf } from './turns.ts';

/** Queries of one request at once, so that one of many does not fill the engine's queue. */
const LANES = 3;

/** Reads of one request. */
export interface Reader {
  readonly engine: GraphStore['engine'];
  /** Queries run so far. */
  readonly count: number;
  /** Milliseconds left of the time limit; below 0 when it is over. */
  readonly left: number;
  /** TIMEOUT once the time of the request is used up, or its client has gone. For loops that await nothing. */
  check(): void;
  /**
   * What a long loop awaits between its slices (a millisecond's work or so): `check`, and a turn for other requests if the
   * event loop has been held for about 10 ms.
   */
  breathe(): Promise<void>;
  /** TIMEOUT once the time of the request is used up. */
  run: RunQuery;
  /** Resolves when the engine is done with every query that began so far, also with those that were given up. */
  atRest(): Promise<void>;
}

/** Reads that share one time limit, each a transaction of its own. `onQuery` is told of every query and its milliseconds. */
export function createReader(
  store: GraphStore,
  options: {
    timeoutMs: number;
    /** When the time began to run, as `performance.now()` says it; now by default. */
    since?: number;
    signal?: AbortSignal;
    /** Records that all queries together may bring; then LIMIT_EXCEEDED. */
    maxRecords?: number;
    onQuery?: (name: string, ms: number) => void;
  },
): Reader {
  const deadline = (options.since ?? performance.now()) + options.timeoutMs;
  const { maxRecords = Number.POSITIVE_INFINITY } = options;
  let count = 0;
  let read = 0;
  const lanes = new Slots(LANES);
  const running = new Set<Promise<unknown>>();
  /** Why nothing more is read: one error, however many wait for it. */
  let ended: CartularyError | null = null;
  const check = () => {
    if (options.signal?.aborted)
      ended ??= new CartularyError('TIMEOUT', 'The request was given up by its client.');
    if (performance.now() >= deadline)
      ended ??= new CartularyError('TIMEOUT', `The request took longer than ${options.timeoutMs} ms.`, {
        limit: 'requestTimeoutMs',
        allowed: options.timeoutMs,
      });
    if (ended) throw ended;
  };
  const onQuery = (query: Promise<unknown>) => {
    running.add(query);
    const over = () => running.delete(query);
    query.then(over, over);
  };
  return {
    engine: store.engine,
    get count() {
      return count;
    },
    get left() {
      return deadline - performance.now();
    },
    check,
    async breathe() {
      check();
      const turn = turnOf();
      if (!turn) return;
      await turn;
      check();
    },
    async run<Row extends CypherRow>(query: CypherQuery<CypherParams, Row>, params: CypherParams = {}) {
      const release = await lanes.take();
      const started = performance.now();
      try {
        check();
        count += 1;
        const timeoutMs = Math.max(1, Math.floor(deadline - started));
        const rows = await store.readOne(query, params, { timeoutMs, signal: options.signal, onQuery });
        // Answers that arrive together are gone on with one after another.
        await turnOf();
        read += recordsIn(rows);
        if (read > maxRecords) ended ??= tooMuchRead(maxRecords, read);
        if (ended) throw ended;
        return rows;
      } catch (error) {
        check();
        throw error;
      } finally {
        release();
        options.onQuery?.(query.name, performance.now() - started);
      }
    },
    async atRest() {
      await Promise.allSettled(running);
    },
  };
}

/** Values by id of a batch, in the order asked, for a DataLoader. */
export function inOrder<T>(ids: readonly string[], found: Map<string, T>): (T | null)[] {
  return ids.map((id) => found.get(id) ?? null);
}

/** Rows, and what stands in their lists, which are records as well. */
function recordsIn(rows: readonly CypherRow[]): number {
  let records = rows.length;
  for (const row of rows) {
    for (const value of Object.values(row)) if (Array.isArray(value)) records += value.length;
  }
  return records;
}

function tooMuchRead(allowed: number, asked: number): CartularyError {
  return limitExceeded(
    `The answer needs too many records: ${asked}, where ${allowed} is the limit (records). Ask for smaller pages.`,
    { limit: 'records', allowed, asked },
  );
}
