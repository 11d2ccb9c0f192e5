import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CartularyError } from '../errors/errors.ts';
import { query } from './cypher-library.ts';
import { findStore, HEAD_FILE, prepareDataFolder } from './data-folder.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { drain } from './drain.ts';
import { type GrafeoEngine, openGrafeoEngine } from './grafeo-engine.ts';
import { grafeoError, isConflict } from './grafeo-errors.ts';
import { type OwnThread, openGrafeoThread } from './grafeo-thread.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore, Tx, WorkOptions } from './graph-store.ts';
import { HeadFile } from './head-file.ts';
import { migrateStore, requireKnownVersion } from './migrations.ts';
import { Slots } from './slots.ts';
import { turnOf } from './turns.ts';
import { bindParams, fault } from './values.ts';

export interface GrafeoOptions {
  /** Queries that may run in the engine at once; it has no way to cancel one. */
  concurrency?: number;
  /** The time limit where a caller names none. */
  timeoutMs?: number;
  /** How long `close` waits for running work. */
  closeMs?: number;
  /** Opens what is there beside other readers, and writes nothing: not beside a writer. */
  readOnly?: boolean;
  /** Runs the engine in a thread of its own, so that a server's event loop is not held: for a folder that is written to. */
  ownThread?: OwnThread;
  /** For the restore that the folder is in the middle of; for others it is closed. */
  restoring?: boolean;
}

const ATTEMPTS = 8;
const VERSION = query('schema/version');
const PING_MS = 5_000;

/**
 * Opens the embedded engine in a folder, created if missing; null: in memory, for tests.
 * STORE_REFUSED when the folder is read-only, full, in use by another process or holds something else.
 */
export async function openGrafeoStore(
  folder: string | null,
  options: GrafeoOptions = {},
): Promise<GrafeoStore> {
  if (folder === null) return new GrafeoStore(openGrafeoEngine(null), 'memory', options);
  const { readOnly = false, restoring = false, ownThread } = options;
  const file = readOnly ? await findStore(folder) : await prepareDataFolder(folder, { restoring });
  let engine: GrafeoEngine;
  try {
    engine =
      ownThread && !readOnly ? await openGrafeoThread(file, ownThread) : openGrafeoEngine(file, { readOnly });
  } catch (error) {
    throw grafeoError(error, folder, 'open');
  }
  return new GrafeoStore(engine, folder, options, new HeadFile(join(folder, HEAD_FILE), `${file}.wal`));
}

/** The embedded engine behind the port: one write at a time through a queue, reads on snapshots beside it. */
export class GrafeoStore implements GraphStore {
  readonly engine = 'grafeo';
  private readonly engineSlots: Slots;
  /** Of its own, so that whether the engine answers is known while it is busy. */
  private readonly pingSlot = new Slots(1);
  private readonly writer = new Slots(1);
  private readonly running = new Set<Promise<unknown>>();
  private closing: Promise<void> | null = null;
  private readonly grafeo: GrafeoEngine;
  private readonly place: string;
  private readonly options: GrafeoOptions;
  private readonly headFile: HeadFile | null;

  constructor(
    grafeo: GrafeoEngine,
    place: string,
    options: GrafeoOptions = {},
    headFile: HeadFile | null = null,
  ) {
    this.grafeo = grafeo;
    this.place = place;
    this.options = options;
    this.headFile = headFile;
    this.engineSlots = new Slots(options.concurrency ?? 4);
  }

  read<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T> {
    return this.admit(options, (deadline) => this.attempt(work, deadline, 'read'));
  }

  /** Without a transaction around it: to begin and to end one holds the event loop while the engine is busy. */
  readOne<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params?: CypherParams,
    options?: WorkOptions,
  ): Promise<Row[]> {
    return this.admit(options, (deadline) =>
      execute(this.grafeo, named, params, {
        access: 'read',
        slots: this.engineSlots,
        deadline,
        place: this.place,
        onQuery: options?.onQuery,
      }),
    );
  }

  write<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T> {
    return this.admit(options, async (deadline) => {
      const release = await this.writer.take();
      try {
        return await this.retryConflicts(deadline, () => this.attempt(work, deadline, 'write'));
      } finally {
        release();
      }
    });
  }

  async migrate(): Promise<void> {
    await migrateStore('grafeo', {
      read: (work) => this.read(work),
      write: (work) => this.write(work),
      schema: async (statement) => {
        try {
          await this.grafeo.run(
            { name: 'schema', text: statement, params: {}, columns: [], transaction: null },
            turnOf,
          );
        } catch (error) {
          throw grafeoError(error, this.place);
        }
      },
    });
  }

  async keepHead(head: { sequence: number; hash: string }): Promise<void> {
    try {
      await this.headFile?.keep(head);
    } catch (error) {
      // The change is committed; a head that lags behind is still true of what it names.
      process.emitWarning(`The head beside the store ${this.place} is not kept: ${error}`);
    }
  }

  async keptHead(): Promise<string | null> {
    return (await this.headFile?.read()) ?? null;
  }

  /** Saves all that is committed as one file that does not exist yet. */
  async save(file: string): Promise<void> {
    try {
      await this.grafeo.save(file);
    } catch (error) {
      throw grafeoError(error, this.place, 'a copy');
    }
  }

  async ping(): Promise<void> {
    const rows = await this.admit({ timeoutMs: PING_MS }, (deadline) =>
      this.attempt((tx) => tx.run(VERSION), deadline, 'read', this.pingSlot),
    );
    requireKnownVersion('grafeo', rows);
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await drain(this.running, this.options.closeMs ?? 10_000);
    try {
      await this.grafeo.close();
    } catch (error) {
      throw grafeoError(error, this.place);
    }
  }

  /**
   * Runs one unit of work against its time limit. The caller gets TIMEOUT at once; the unit itself counts as running
   * until the engine is really done with it.
   */
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

  private async retryConflicts<T>(deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
    for (let count = 1; ; count += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!isConflict(error) || count === ATTEMPTS) throw error;
        await deadline.race(sleep(2 ** count * (0.5 + Math.random())));
      }
    }
  }

  private async attempt<T>(
    work: (tx: Tx) => Promise<T>,
    deadline: Deadline,
    access: 'read' | 'write',
    slots = this.engineSlots,
  ): Promise<T> {
    deadline.check();
    const transaction = await this.begin();
    const tx = new GrafeoTx(this.grafeo, transaction, { access, slots, deadline, place: this.place });
    try {
      const result = await deadline.race(work(tx));
      await tx.settle();
      deadline.check();
      // Whoever waits learns whether it is done, also when that takes longer.
      await deadline.hold(tx.finish(access === 'write'));
      return result;
    } catch (error) {
      await tx.settle().catch(() => {});
      await tx.abandon();
      throw error;
    }
  }

  private async begin(): Promise<number> {
    try {
      return await this.grafeo.begin();
    } catch (error) {
      throw grafeoError(error, this.place);
    }
  }
}

/**
 * A transaction of the engine. Its statements run one after another. After a failed one the engine would go on and
 * commit the rest; here the first failure is the outcome of the whole transaction, even if the work swallows it.
 */
class GrafeoTx implements Tx {
  private tail: Promise<unknown> = Promise.resolve();
  private failure: unknown = null;
  private over = false;
  private readonly engine: GrafeoEngine;
  private readonly transaction: number;
  private readonly terms: Terms;

  constructor(engine: GrafeoEngine, transaction: number, terms: Terms) {
    this.engine = engine;
    this.transaction = transaction;
    this.terms = terms;
  }

  async run<Row extends CypherRow>(
    named: CypherQuery<CypherParams, Row>,
    params?: CypherParams,
  ): Promise<Row[]> {
    if (this.over) throw fault(`Query ${named.name} came after the end of its transaction.`);
    const rows = this.tail.then(() => {
      if (this.failure) throw this.failure;
      return execute(this.engine, named, params, { ...this.terms, transaction: this.transaction });
    });
    this.tail = rows.catch((error) => {
      this.failure ??= error;
    });
    return this.terms.deadline.race(rows);
  }

  /** Waits for statements that still run; throws the first failure. */
  async settle(): Promise<void> {
    this.over = true;
    await this.tail;
    if (this.failure) throw this.failure;
  }

  async finish(commit: boolean): Promise<void> {
    try {
      if (commit) await this.engine.commit(this.transaction);
      else await this.engine.rollback(this.transaction);
    } catch (error) {
      throw grafeoError(error, this.terms.place);
    }
  }

  async abandon(): Promise<void> {
    // Where the engine has closed it already, nothing of it stays either way.
    await this.engine.rollback(this.transaction).catch(() => {});
  }
}

/** Under what a statement runs. */
interface Terms {
  access: 'read' | 'write';
  slots: Slots;
  deadline: Deadline;
  /** Where the store is, for errors. */
  place: string;
  onQuery?: WorkOptions['onQuery'];
  /** What it is part of, if of any. */
  transaction?: number | null;
}

/** One statement, in a transaction or alone, as a snapshot of its own. */
async function execute<Row extends CypherRow>(
  engine: GrafeoEngine,
  named: CypherQuery<CypherParams, Row>,
  params: CypherParams | undefined,
  { access, slots, deadline, place, onQuery, transaction = null }: Terms,
): Promise<Row[]> {
  if (access === 'read' && named.writes) throw fault(`Query ${named.name} writes, in a read.`);
  const bound = bindParams(named, params);
  const release = await slots.take();
  try {
    deadline.check();
    const { name, text } = named;
    const statement = { name, text, params: bound, columns: Object.keys(named.columns), transaction };
    const rows = engine.run(statement, () => turnIn(deadline));
    onQuery?.(rows);
    // Its header says what a row has; the cases of test/cypher hold it to that.
    return (await rows) as Row[];
  } catch (error) {
    throw grafeoError(error, place, named.name);
  } finally {
    release();
  }
}

/** A turn of the event loop where one is due, null otherwise. Throws TIMEOUT when it comes too late. */
function turnIn(deadline: Deadline): Promise<void> | null {
  return turnOf()?.then(() => deadline.check()) ?? null;
}
