import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when all of `running` has settled, however it ended, or after `limitMs` milliseconds. */
export async function drain(running: Iterable<Promise<unknown>>, limitMs: number): Promise<void> {
  const patience = new AbortController();
  const limit = sleep(limitMs, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([Promise.allSettled(running), limit]);
  patience.abort();
}
