import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CartularyError } from '../errors/errors.ts';
import type { CypherQuery, GraphStore } from './graph-store.ts';
import { createReader } from './reader.ts';

const store = { engine: 'grafeo' } as GraphStore;
const work = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('a reader', () => {
  it('throws TIMEOUT once its time is over, from a loop that awaits nothing', () => {
    const reader = createReader(store, { timeoutMs: 20 });
    reader.check();
    expect(() => {
      for (;;) reader.check();
    }).toThrow(
      expect.objectContaining({ code: 'TIMEOUT', details: { limit: 'requestTimeoutMs', allowed: 20 } }),
    );
    expect(reader.left).toBeLessThanOrEqual(0);
  });

  it('throws TIMEOUT once its client has gone', async () => {
    const gone = new AbortController();
    const reader = createReader(store, { timeoutMs: 60_000, signal: gone.signal });
    await reader.breathe();
    gone.abort();
    await expect(reader.breathe()).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('says one error, however many ask once its time is over', async () => {
    const reader = createReader(store, { timeoutMs: 1 });
    work(2);
    const errors = await Promise.all([1, 2, 3].map(() => reader.breathe().catch((error) => error)));
    expect(errors[0]).toMatchObject({ code: 'TIMEOUT' });
    expect(new Set(errors).size).toBe(1);
  });

  it('is at rest when the engine is done with what it was asked, also after TIMEOUT', async () => {
    let end = () => {};
    const engine = {
      engine: 'grafeo',
      readOne: (_query, _params, options) => {
        options!.onQuery!(new Promise<void>((resolve) => (end = resolve)));
        return Promise.reject(new CartularyError('TIMEOUT', 'too long'));
      },
    } as Partial<GraphStore> as GraphStore;
    const reader = createReader(engine, { timeoutMs: 60_000 });
    await reader.atRest();
    await expect(reader.run({ name: 'x/y' } as CypherQuery)).rejects.toMatchObject({ code: 'TIMEOUT' });
    let rests = false;
    const rest = reader.atRest().then(() => (rests = true));
    await sleep(0);
    expect(rests).toBe(false);
    end();
    await rest;
  });

  it('lets timers and sockets have their turn between slices, with ten long loops beside each other', async () => {
    const readers = Array.from({ length: 10 }, () => createReader(store, { timeoutMs: 60_000 }));
    let slices = 0;
    let over = false;
    const loops = readers.map(async (reader) => {
      for (let slice = 0; slice < 20; slice += 1) {
        work(2);
        slices += 1;
        await reader.breathe();
      }
    });
    const seen: number[] = [];
    const watch = (async () => {
      while (!over) {
        seen.push(slices);
        await sleep(0);
      }
    })();
    await Promise.all(loops);
    over = true;
    await watch;
    // 200 slices; between two looks at most the loops that start at once, or a few of one turn.
    const most = Math.max(...seen.slice(1).map((now, at) => now - seen[at]!));
    expect(most).toBeLessThan(30);
    expect(seen.length).toBeGreaterThan(10);
  });
});
