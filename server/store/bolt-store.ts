import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type Driver,
  Neo4jError,
  type QueryResult,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { CartularyError } from '../errors/errors.ts';
import { boltError } from './bolt-errors.ts';
import { query } from './cypher-library.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { drain } from './drain.ts';
import type {
  CypherParams,
  CypherQuery,
  CypherRow,
  CypherValue,
  GraphStore,
  Tx,
  WorkOptions,
} from './graph-store.ts';
import { migrateStore, requireKnownVersion } from './migrations.ts';
import { bindParams, fault, plainInPlace } from './values.ts';

export interface BoltOptions {
  /** `bolt://`, `neo4j://` (cluster), or `+s` for TLS, as Neo4j and Aura give it. */
  uri: string;
  user?: string;
  password?: string;
  /** Null: the user's home database. */
  database?: string | null;
  /** The time limit where a caller names none. */
  timeoutMs?: number;
  /** How long a transient fault, an outage included, is retried before it is reported. */
  retryMs?: number;
  /** Connections at most. */
  poolSize?: number;
  /** How long one waits for a free connection. */
  acquireMs?: number;
  /** How long `close` waits for running work. */
  closeMs?: number;
}

const PING = query('schema/ping');
const VERSION = query('schema/version');
const PING_MS = 5_000;
const FIRST_PAUSE_MS = 250;

/** Opens Neo4j and proves that it answers. STORE_REFUSED: URI or credentials; STORE_UNAVAILABLE: nobody answers. */
export async function openBoltStore(options: BoltOptions): Promise<BoltStore> {
  let store: BoltStore;
  try {
    store = new BoltStore(options);
  } catch (error) {
    throw new CartularyError(
      'STORE_REFUSED',
      `NEO4J_URI ${options.uri} is not an address of Neo4j: it looks like bolt://host:7687 or neo4j+s://host.`,
      {
        field: 'NEO4J_URI',
        value: options.uri,
        valid: ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'],
      },
      { cause: error },
    );
  }
  try {
    await store.answers();
    return store;
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
}

/** Neo4j behind the port, with the driver's bookmarks and routing. */
export class BoltStore implements GraphStore {
  readonly engine = 'neo4j';
  private readonly driver: Driver;
  /** Of one connection, so that whether Neo4j answers is known while the other's pool is in full use. */
  private readonly pingDriver: Driver;
  private readonly bookmarks = neo4j.bookmarkManager();
  private readonly running = new Set<Promise<unknown>>();
  private closing: Promise<void> | null = null;
  private readonly options: BoltOptions;

  constructor(options: BoltOptions) {
    this.options = options;
    const { uri, user = 'neo4j', password = '' } = options;
    const auth = password === '' ? undefined : neo4j.auth.basic(user, password);
    const common = {
      connectionTimeout: 5_000,
      // A whole number beyond 2^53 arrives as infinite and is refused like any that JSON cannot say.
      disableLosslessIntegers: true,
      userAgent: 'cartulary',
    };
    this.driver = neo4j.driver(uri, auth, {
      ...common,
      // Shorter than a request may take, so that a pool in full use is named rather than a timeout.
      connectionAcquisitionTimeout: options.acquireMs ?? 6_000,
      maxConnectionPoolSize: options.poolSize ?? 100,
    });
    this.pingDriver = neo4j.driver(uri, auth, {
      ...common,
      connectionAcquisitionTimeout: PING_MS,
      maxConnectionPoolSize: 1,
    });
  }

  read<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T> {
    return this.admit(options, (deadline) => this.transact('read', work, deadline));
  }

  readOne<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params?: CypherParams,
    options?: WorkOptions,
  ): Promise<Row[]> {
    return this.admit(options, (deadline) => this.runAlone(named, params, deadline));
  }

  write<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T> {
    return this.admit(options, (deadline) => this.transact('write', work, deadline));
  }

  async migrate(): Promise<void> {
    await migrateStore('bolt', {
      read: (work) => this.read(work),
      write: (work) => this.write(work),
      schema: async (statement) => {
        const session = this.session('write');
        try {
          await session.run(statement);
        } catch (error) {
          throw boltError(error, this.options, 'a migration');
        } finally {
          await session.close();
        }
      },
    });
  }

  /** Resolves when Neo4j answers, whatever it holds. */
  async answers(): Promise<void> {
    await this.read((tx) => tx.run(PING), { timeoutMs: 10_000 });
  }

  async ping(): Promise<void> {
    const rows = await this.admit({ timeoutMs: PING_MS }, async (deadline) => {
      const session = this.pingDriver.session({
        database: this.options.database ?? undefined,
        defaultAccessMode: neo4j.session.READ,
      });
      try {
        const answer = session.run(VERSION.text, {}, { timeout: deadline.left() });
        return rowsOf(await deadline.race(Promise.resolve(answer)), VERSION);
      } catch (error) {
        throw boltError(error, this.options, VERSION.name);
      } finally {
        await session.close().catch(() => {});
      }
    });
    requireKnownVersion('bolt', rows);
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await drain(this.running, this.options.closeMs ?? 10_000);
    await Promise.all([this.driver.close(), this.pingDriver.close()]);
  }

  private async admit<T>(
    options: WorkOptions | undefined,
    unit: (deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    if (this.closing) throw new CartularyError('STORE_UNAVAILABLE', 'The store is closed.');
    const deadline = startDeadline(options, this.options.timeoutMs ?? 30_000);
    const done = unit(deadline);
    this.running.add(done);
    done.catch(() => {}).finally(() => this.running.delete(done));
    try {
      return await deadline.race(done);
    } finally {
      deadline.clear();
    }
  }

  /** One message to the server and back, where a transaction takes three; what is transient is tried again in one. */
  private async runAlone<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params: CypherParams = {},
    deadline: Deadline,
  ): Promise<Row[]> {
    if (named.writes) throw fault(`Query ${named.name} writes, in a read.`);
    const bound = toDriver(bindParams(named, params));
    deadline.check();
    const session = this.session('read');
    try {
      const result = await deadline.race(session.run(named.text, bound, { timeout: deadline.left() }));
      return rowsOf(result, named);
    } catch (error) {
      if (!(error instanceof Neo4jError && error.retryable)) throw boltError(error, this.options, named.name);
    } finally {
      // Ends the query in the server, too, where it was given up.
      await session.close().catch(() => {});
    }
    return this.transact('read', (tx) => tx.run(named, params), deadline);
  }

  /** Tries again what is transient, for `retryMs` after the first failure, within the one deadline. */
  private async transact<T>(
    access: 'read' | 'write',
    work: (tx: Tx) => Promise<T>,
    deadline: Deadline,
  ): Promise<T> {
    let patience: number | null = null;
    for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
      try {
        return await this.attempt(access, work, deadline);
      } catch (error) {
        patience ??= performance.now() + (this.options.retryMs ?? 5_000);
        const again = error instanceof Neo4jError && error.retryable && performance.now() < patience;
        if (!again) throw boltError(error, this.options);
      }
      await deadline.race(sleep(pause * (0.8 + 0.4 * Math.random())));
    }
  }

  /**
   * One transaction. The driver's managed ones would give each further attempt the time limit of the first, so that the
   * server held its locks for longer than we wait.
   */
  private async attempt<T>(
    access: 'read' | 'write',
    work: (tx: Tx) => Promise<T>,
    deadline: Deadline,
  ): Promise<T> {
    deadline.check();
    const session = this.session(access);
    try {
      // The server ends the transaction too, so that its locks go when our patience does.
      const transaction = await session.beginTransaction({ timeout: deadline.left() });
      try {
        const tx = new BoltTx(transaction, deadline, access, this.options);
        const result = await deadline.race(work(tx)).catch(async (error) => {
          await tx.settle();
          throw tx.engineError ?? error;
        });
        await tx.settle();
        deadline.check();
        if (tx.engineError) throw tx.engineError;
        await transaction.commit();
        return result;
      } catch (error) {
        if (transaction.isOpen()) await transaction.rollback().catch(() => {});
        throw error;
      }
    } finally {
      await session.close().catch(() => {});
    }
  }

  private session(access: 'read' | 'write'): Session {
    return this.driver.session({
      database: this.options.database ?? undefined,
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarks,
    });
  }
}

/** A transaction. The work sees errors of the register; who decides on another attempt sees the driver's own. */
class BoltTx implements Tx {
  /** The first fault of the engine, as the driver gave it: the outcome of the transaction, even if swallowed. */
  engineError: unknown = null;
  private tail: Promise<unknown> = Promise.resolve();
  private over = false;
  private readonly transaction: Transaction;
  private readonly deadline: Deadline;
  private readonly access: 'read' | 'write';
  private readonly options: BoltOptions;

  constructor(transaction: Transaction, deadline: Deadline, access: 'read' | 'write', options: BoltOptions) {
    this.transaction = transaction;
    this.deadline = deadline;
    this.access = access;
    this.options = options;
  }

  async run<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params?: CypherParams,
  ): Promise<Row[]> {
    if (this.over) throw fault(`Query ${named.name} came after the end of its transaction.`);
    const rows = this.tail.then(() => this.execute(named, params));
    this.tail = rows.catch(() => {});
    return this.deadline.race(rows);
  }

  /** No statement after this; waits for the one that runs. A time limit does not wait: the server ends it. */
  async settle(): Promise<void> {
    this.over = true;
    await this.deadline.race(this.tail).catch(() => {});
  }

  private async execute<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params?: CypherParams,
  ): Promise<Row[]> {
    if (this.engineError) throw boltError(this.engineError, this.options, named.name);
    this.deadline.check();
    try {
      if (this.access === 'read' && named.writes) throw fault(`Query ${named.name} writes, in a read.`);
      return rowsOf(await this.transaction.run(named.text, toDriver(bindParams(named, params))), named);
    } catch (error) {
      this.engineError ??= error;
      throw boltError(error, this.options, named.name);
    }
  }
}

/** JavaScript's numbers are floats to the driver; whole ones are meant as integers. */
function toDriver(value: Record<string, CypherValue>): Record<string, unknown> {
  const convert = (item: CypherValue): unknown => {
    if (typeof item === 'number') return Number.isInteger(item) ? neo4j.int(item) : item;
    if (Array.isArray(item)) return item.map(convert);
    if (item !== null && typeof item === 'object') return toDriver(item);
    return item;
  };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}

function rowsOf<Row extends CypherRow>(result: QueryResult, named: CypherQuery<CypherParams, Row>): Row[] {
  const columns = Object.keys(named.columns);
  return result.records.map((record) => {
    const row: CypherRow = {};
    for (const column of columns) row[column] = plainInPlace(record.get(column), named.name);
    // Its header says what the row has; the cases of test/cypher hold it to that.
    return row as Row;
  });
}
