import { Worker } from 'node:worker_threads';
import { CartularyError } from '../errors/errors.ts';
import { messageOf } from '../errors/message-of.ts';
import type { GrafeoEngine, Statement } from './grafeo-engine.ts';
import type { CypherRow } from './graph-store.ts';
import { fault } from './values.ts';

/** What is asked of the thread. */
export type Asked =
  | { do: 'run'; statement: Statement }
  | { do: 'begin' }
  | { do: 'commit' | 'rollback'; transaction: number }
  | { do: 'save'; file: string }
  | { do: 'close' };
export interface Request {
  id: number;
  asked: Asked;
}
/** An error as it crosses threads, which keep only the message of one. */
export interface SentError {
  message: string;
  gqlStatus?: unknown;
  /** Whether it is a fault of ours, not of the engine. */
  ours: boolean;
}
export interface Reply {
  /** Of the request; null: whether the engine opened. */
  id: number | null;
  error?: SentError;
  /** Of `run`: lists of rows as JSON texts, so that this thread chooses when it reads each. */
  rows?: string[];
  /** Of `begin`. */
  transaction?: number;
}

export interface OwnThread {
  /** Called if the thread ends by itself; its store answers nothing any more. */
  onEnd(error: Error): void;
  /** For tests. */
  start?(file: string): Worker;
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

/**
 * Opens the engine in a thread of its own: it has calls that block (to open, to commit, to save) and frees large results
 * in one go, each longer than a server's event loop may be held. Fails as the engine does. If the thread ends by itself,
 * what waits and what follows is STORE_UNAVAILABLE.
 */
export async function openGrafeoThread(
  file: string,
  { onEnd, start = startWorker }: OwnThread,
): Promise<GrafeoEngine> {
  const worker = start(file);
  const waiting = new Map<number | null, Waiting>();
  let asked = 0;
  let gone: CartularyError | null = null;
  let isOpen = false;
  const end = (cause: unknown) => {
    const why = cause instanceof Error ? `: ${messageOf(cause)}` : '.';
    gone ??= new CartularyError('STORE_UNAVAILABLE', `The embedded engine has ended${why}`, {}, { cause });
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
    if (isOpen) onEnd(gone);
    isOpen = false;
  };
  worker.on('message', (reply: Reply) => {
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error) waiter?.reject(received(reply.error));
    else waiter?.resolve(reply);
  });
  worker.on('error', end);
  worker.on('exit', end);

  const reply = (id: number | null) =>
    new Promise<Reply>((resolve, reject) => {
      if (gone) reject(gone);
      else waiting.set(id, { resolve, reject });
    });
  const ask = (what: Asked) => {
    asked += 1;
    const replied = reply(asked);
    const request: Request = { id: asked, asked: what };
    worker.postMessage(request);
    return replied;
  };

  try {
    await reply(null);
    isOpen = true;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    async run(statement, pause) {
      const { rows: texts = [] } = await ask({ do: 'run', statement });
      const rows: CypherRow[] = [];
      for (const text of texts) {
        await pause();
        for (const row of JSON.parse(text)) rows.push(row);
      }
      await pause();
      return rows;
    },
    async begin() {
      const { transaction } = await ask({ do: 'begin' });
      if (transaction === undefined) throw fault('The engine began no transaction.');
      return transaction;
    },
    commit: async (transaction) => void (await ask({ do: 'commit', transaction })),
    rollback: async (transaction) => void (await ask({ do: 'rollback', transaction })),
    save: async (to) => void (await ask({ do: 'save', file: to })),
    async close() {
      isOpen = false;
      try {
        await ask({ do: 'close' });
      } finally {
        await worker.terminate();
      }
    },
  };
}

/** Beside the built bundle lies the thread's own bundle, beside sources what loads its source. */
function startWorker(file: string): Worker {
  const entry = import.meta.url.endsWith('.js') ? './grafeo-worker.js' : './grafeo-worker-source.mjs';
  return new Worker(new URL(entry, import.meta.url), { workerData: file });
}

function received({ message, gqlStatus, ours }: SentError): Error {
  return ours ? fault(message) : Object.assign(new Error(message), { gqlStatus });
}
