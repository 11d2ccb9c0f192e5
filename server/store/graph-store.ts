/** What a Cypher parameter or a returned column may hold: plain JSON, integers below 2^53. */
export type CypherValue = null | boolean | number | string | CypherValue[] | { [key: string]: CypherValue };
export type CypherParams = Record<string, CypherValue | undefined>;
export type CypherRow = Record<string, CypherValue>;

/** A query of `cypher/`, as its file declares it, with the types of what it takes and of its rows. Obtained from `query` of the Cypher library only. */
export interface CypherQuery<Params extends CypherParams = CypherParams, Row extends CypherRow = CypherRow> {
  /** Never there: what the compiler knows the types by. */
  types?(params: Params): Row;
  /** Its path below `cypher/` without the extension: `claim/by-ids`. */
  readonly name: string;
  /** Its Cypher, with what it includes in place. */
  readonly text: string;
  /** The sentence that opens the file. */
  readonly sentence: string;
  /** Parameter name to declared type, in the order of declaration. */
  readonly params: Readonly<Record<string, string>>;
  /** Returned column to declared type, in the order of the RETURN clause. Empty: it returns no rows. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether the text has a writing clause. */
  readonly writes: boolean;
}

/** Runs a query with exactly what it takes, nothing where it takes nothing, and gives its rows. */
export interface RunQuery {
  <Row extends CypherRow>(query: CypherQuery<Record<string, never>, Row>): Promise<Row[]>;
  <Params extends CypherParams, Row extends CypherRow>(
    query: CypherQuery<Params, Row>,
    params: NoInfer<Params>,
  ): Promise<Row[]>;
}

/** A transaction: runs named queries only, never Cypher text. */
export interface Tx {
  /** Rows as plain JSON, in the order the query gives. A missing parameter is sent as null. */
  run: RunQuery;
}

export interface WorkOptions {
  /** Milliseconds for the whole unit of work; then CartularyError TIMEOUT. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /**
   * Is given each query as it begins in an engine that cannot cancel one. It settles when the engine is done with it,
   * which may be after TIMEOUT.
   */
  onQuery?: (running: Promise<unknown>) => void;
}

/**
 * The port to the graph engine. Two adapters keep it: `bolt-store` (Neo4j) and `grafeo-store` (embedded).
 *
 * `write` runs `work` again from its start after a transient error or a write conflict, so `work` must have no
 * effect outside its transaction. Any error thrown in `work` rolls everything back and is rethrown.
 * Errors: TIMEOUT, STORE_UNAVAILABLE, DUPLICATE_IDENTIFIER (a uniqueness constraint), INTERNAL.
 */
export interface GraphStore {
  readonly engine: 'neo4j' | 'grafeo';
  read<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** A read of one query: what `read` with this query alone gives, in fewer messages where the engine has a shorter way. */
  readOne<Params extends CypherParams, Row extends CypherRow>(
    query: CypherQuery<Params, Row>,
    params: NoInfer<Params>,
    options?: WorkOptions,
  ): Promise<Row[]>;
  write<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** Brings constraints and indexes up to date; STORE_REFUSED when the store was written by a newer version. */
  migrate(): Promise<void>;
  /**
   * Keeps the newest revision's number and hash outside of the graph, on disk when it resolves, with the commit that it
   * names; an earlier one never replaces a later. Does nothing where there is no such place (Neo4j, in memory).
   */
  keepHead?(head: { sequence: number; hash: string }): Promise<void>;
  /** What `keepHead` kept, as `SEQUENCE:HASH`; null when nothing was. */
  keptHead?(): Promise<string | null>;
  /** Saves all that is committed as one new file of the engine. Embedded engine only. */
  save?(file: string): Promise<void>;
  /**
   * Resolves when the engine answers, never behind other queries, and holds the schema that this program knows;
   * STORE_UNAVAILABLE or TIMEOUT when it does not answer, STORE_REFUSED when it was emptied or has another version.
   */
  ping(): Promise<void>;
  /** Waits for running work (bounded), then releases everything. Later calls fail with STORE_UNAVAILABLE. */
  close(): Promise<void>;
}
