import { CartularyError } from '../errors/errors.ts';
import type { WorkOptions } from './graph-store.ts';

/** The time limit of one unit of work: everything it waits for is raced against it. */
export interface Deadline {
  /** Milliseconds left, at least 1. */
  left(): number;
  /** Throws TIMEOUT once the time is over or the caller has gone. */
  check(): void;
  /** Settles as `promise` does, or rejects with TIMEOUT; the promise itself goes on unseen. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits for what must not be left in doubt: the time is up for nobody before it settles, and for nobody if it succeeds. */
  hold<T>(promise: Promise<T>): Promise<T>;
  /** Must be called when the work is over, or the timer keeps the process alive. */
  clear(): void;
}

export function startDeadline(options: WorkOptions | undefined, defaultMs: number): Deadline {
  const timeoutMs = options?.timeoutMs ?? defaultMs;
  const signal = options?.signal;
  const end = performance.now() + timeoutMs;
  let over: CartularyError | null = null;
  const waiting = new Set<(error: CartularyError) => void>();

  let held = false;
  let late: CartularyError | null = null;
  const finish = (error: CartularyError) => {
    if (held) {
      late ??= error;
      return;
    }
    over ??= error;
    for (const reject of waiting) reject(over);
    waiting.clear();
  };
  const expire = () =>
    finish(
      new CartularyError('TIMEOUT', `The work took longer than its limit of ${timeoutMs} ms.`, {
        limit: 'timeoutMs',
        allowed: timeoutMs,
      }),
    );
  const abandon = () => finish(new CartularyError('TIMEOUT', 'The work was given up by its caller.'));

  const timer = setTimeout(expire, timeoutMs);
  if (signal?.aborted) abandon();
  else signal?.addEventListener('abort', abandon, { once: true });

  return {
    left: () => Math.max(1, Math.ceil(end - performance.now())),
    check: () => {
      if (over) throw over;
    },
    race: (promise) =>
      new Promise((resolve, reject) => {
        if (over) {
          promise.catch(() => {});
          reject(over);
          return;
        }
        waiting.add(reject);
        promise.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    hold: async (promise) => {
      held = true;
      try {
        return await promise;
      } catch (error) {
        held = false;
        if (late) finish(late);
        throw error;
      }
    },
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
    },
  };
}
