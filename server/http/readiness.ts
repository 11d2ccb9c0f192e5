import { setTimeout as sleep } from 'node:timers/promises';
import { CartularyError } from '../errors/errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { sharedAnswer } from './shared-answer.ts';

export type Readiness =
  | 'ready'
  | 'store unavailable'
  | 'store too slow'
  | 'the store has been emptied or has another schema version';

/** Milliseconds for which an answer of the store is good. */
export const FRESH_MS = 1_000;
/** Milliseconds in which the store must answer. */
const PATIENCE_MS = 600;

/**
 * Whether the store can be asked, known within a second whatever state it is in. However many ask, it is asked about once a
 * second; one that has not answered is not asked again beside it.
 */
export function watchReadiness(store: Pick<GraphStore, 'ping'>): () => Promise<Readiness> {
  const answer = sharedAnswer(FRESH_MS, () => answerOf(store));
  return async () => {
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, 'store too slow' as const, { signal: patience.signal });
    try {
      return await Promise.race([answer(), late]);
    } finally {
      late.catch(() => {});
      patience.abort();
    }
  };
}

async function answerOf(store: Pick<GraphStore, 'ping'>): Promise<Readiness> {
  try {
    await store.ping();
    return 'ready';
  } catch (error) {
    if (!(error instanceof CartularyError)) return 'store unavailable';
    if (error.code === 'STORE_REFUSED') return 'the store has been emptied or has another schema version';
    return error.code === 'TIMEOUT' ? 'store too slow' : 'store unavailable';
  }
}
