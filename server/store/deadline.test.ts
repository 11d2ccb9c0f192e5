import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startDeadline } from './deadline.ts';

describe('startDeadline', () => {
  it('lets through what settles in time, either way', async () => {
    const deadline = startDeadline(undefined, 1_000);
    expect(await deadline.race(Promise.resolve(1))).toBe(1);
    await expect(deadline.race(Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    expect(deadline.left()).toBeLessThanOrEqual(1_000);
    deadline.clear();
  });

  it('rejects everything that waits, and whatever comes after', async () => {
    const deadline = startDeadline({ timeoutMs: 20 }, 1_000);
    const waits = [deadline.race(sleep(500)), deadline.race(new Promise(() => {}))];
    for (const wait of waits)
      await expect(wait).rejects.toMatchObject({ code: 'TIMEOUT', details: { allowed: 20 } });
    expect(() => deadline.check()).toThrow();
    await expect(deadline.race(Promise.resolve(1))).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(deadline.left()).toBe(1);
  });

  it('leaves what is held in no doubt: what succeeds late has succeeded, what fails late is out of time', async () => {
    for (const outcome of ['done', 'failed']) {
      const caller = new AbortController();
      const deadline = startDeadline({ signal: caller.signal }, 60_000);
      let settle = () => {};
      const held = deadline.hold(
        new Promise<string>((resolve, reject) => {
          settle = () => (outcome === 'done' ? resolve(outcome) : reject(new Error(outcome)));
        }),
      );
      const waits = deadline.race(held);
      caller.abort();
      settle();
      if (outcome === 'done') expect(await waits).toBe('done');
      else await expect(waits).rejects.toMatchObject({ code: 'TIMEOUT' });
      deadline.clear();
    }
  });

  it('ends with its signal', async () => {
    const caller = new AbortController();
    const deadline = startDeadline({ signal: caller.signal }, 1_000);
    const wait = deadline.race(new Promise(() => {}));
    caller.abort();
    await expect(wait).rejects.toMatchObject({ code: 'TIMEOUT' });
    deadline.clear();
  });
});
