import type { Logger } from 'pino';
import type { Head } from '../revision/head.ts';
import { GENESIS_HASH } from '../revision/ledger.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';

const newest = query('revision/head');
const hashOf = query('revision/hash-of');
const changesOf = query('revision/changes-of');

/** A record that was written, removed, or whose history was erased. */
export interface Changed {
  kind: string;
  id: string;
}

/** What is made of the register and kept beside it, such as an index in memory. What either call rejects with is logged. */
export interface Follower {
  /** Records that changed; reads them anew. Whoever asks it once this is called, waits for what it was told. */
  refresh(changed: readonly Changed[]): Promise<void>;
  /** The register has another history now (restored, emptied): all that was made of it is made anew. */
  restart(): Promise<void>;
}

export interface ChangeFeed {
  /** Resolves when the followers have been told of all that was committed before the call. Never rejects. */
  catchUp(): Promise<void>;
  /** Asks no more; resolves when nothing of it runs. */
  close(): Promise<void>;
}

export interface FeedOptions {
  log?: Pick<Logger, 'info' | 'warn'>;
  /** Milliseconds between two looks at the ledger. */
  pollMs?: number;
}

const POLL_MS = 2_000;
/** Of a store that does not answer, milliseconds at most. */
const LONGEST_POLL_MS = 60_000;
/** Milliseconds for one look. */
const TIMEOUT = { timeoutMs: 30_000 };
/** Revisions read at once: a load writes thousands of records in each. */
const PAGE = 20;

/**
 * Tells followers of every revision from now on, whoever writes it: another register object, another process, another
 * server over the same Neo4j. The ledger is the truth, so it is asked whether it goes on; `catchUp` only asks sooner.
 * While the store does not answer, it is asked less and less often, and one line in the log says so.
 */
export async function openChangeFeed(
  store: GraphStore,
  followers: readonly Follower[],
  { log, pollMs = POLL_MS }: FeedOptions = {},
): Promise<ChangeFeed> {
  let place = await store.read(headOf, TIMEOUT);
  let failures = 0;
  let closed = false;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const tell = (step: (follower: Follower) => Promise<void>) =>
    Promise.all(
      followers.map((follower) =>
        step(follower).catch((error) => log?.warn({ err: error }, 'what follows the register lags behind')),
      ),
    );

  async function follow(): Promise<void> {
    while (!closed) {
      const news = await store.read((tx) => newsAfter(place, tx), TIMEOUT);
      if (news === null) return;
      place = news.place;
      const { changed } = news;
      const told = tell((each) => (changed === null ? each.restart() : each.refresh(changed)));
      if (!news.more) return;
      // Nothing is read in advance of followers that are busy with a long load.
      await told;
    }
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      await follow();
      if (failures > 0) log?.info('the change feed goes on');
      failures = 0;
    } catch (error) {
      if (failures === 0) log?.warn({ err: error }, 'the change feed waits for the store');
      failures += 1;
    }
    if (closed) return;
    timer = setTimeout(catchUp, Math.min(pollMs * 2 ** failures, LONGEST_POLL_MS));
    timer.unref();
  }

  /** A look that has begun may have been too early, so the next one is waited for; whoever comes meanwhile shares it. */
  function catchUp(): Promise<void> {
    if (closed) return running;
    waiting ??= running.then(() => {
      waiting = null;
      return look();
    });
    running = waiting;
    return running;
  }

  void catchUp();
  return {
    catchUp,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

interface News {
  place: Head;
  /** Null: the history that was followed is no longer there. */
  changed: Changed[] | null;
  more: boolean;
}

/** What comes next after a place in the ledger; null where nothing does. */
async function newsAfter(place: Head, tx: Tx): Promise<News | null> {
  const head = await headOf(tx);
  if (head.sequence === place.sequence && head.hash === place.hash) return null;
  // Neo4j shows parts of a change while it commits it: what does not fit together yet is read at the next look.
  if (head.sequence > 0 && (await hashAt(tx, head.sequence)) === null) return null;
  if (!(await goesOn(place, head, tx))) return { place: head, changed: null, more: false };
  const sequence = Math.min(head.sequence, place.sequence + PAGE);
  const sequences = Array.from({ length: sequence - place.sequence }, (_, at) => place.sequence + 1 + at);
  const rows = await tx.run(changesOf, { sequences, payloads: false });
  const hash = await hashAt(tx, sequence);
  if (hash === null || rows.length < sequences.length) return null;
  const changes = rows.flatMap((row) => row.changes);
  return {
    place: { sequence, hash },
    changed: changes.map(({ kind, record }) => ({ kind, id: record })),
    more: sequence < head.sequence,
  };
}

async function headOf(tx: Tx): Promise<Head> {
  const [row] = await tx.run(newest);
  return { sequence: row?.sequence ?? 0, hash: row?.hash ?? GENESIS_HASH };
}

/** Whether the history up to a place is a part of the one that ends with `head`. */
async function goesOn(place: Head, head: Head, tx: Tx): Promise<boolean> {
  if (place.sequence >= head.sequence) return false;
  if (place.sequence === 0) return true;
  return (await hashAt(tx, place.sequence)) === place.hash;
}

async function hashAt(tx: Tx, sequence: number): Promise<string | null> {
  const [row] = await tx.run(hashOf, { sequence });
  return row?.hash ?? null;
}
