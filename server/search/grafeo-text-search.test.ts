import { expect, it } from 'vitest';
import { openGrafeoStore } from '../store/grafeo-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createReader } from '../store/reader.ts';
import { grafeoTextSearch } from './grafeo-text-search.ts';
import { SEARCH_KINDS } from './searchable.ts';
import { typedOf } from './typed.ts';

it('reads the store when made ready, not when first asked', async () => {
  const store = await openGrafeoStore(null);
  await store.migrate();
  let reads = 0;
  const counted: GraphStore = Object.assign(Object.create(store), {
    read: (...args: Parameters<GraphStore['read']>) => {
      reads += 1;
      return store.read(...args);
    },
  });
  const search = grafeoTextSearch(counted);
  await search.refresh([]);
  const readToBuild = reads;
  expect(readToBuild).toBeGreaterThan(0);
  expect(await search.candidates(typedOf('anything'), { kinds: SEARCH_KINDS, limit: 10 })).toEqual([]);
  expect(reads).toBe(readToBuild);
  await store.close();
});

it('waits for its index only as long as the search has time', async () => {
  let build = () => {};
  const held = new Promise<void>((resolve) => {
    build = resolve;
  });
  const store = await openGrafeoStore(null);
  await store.migrate();
  const slow: GraphStore = Object.assign(Object.create(store), {
    read: async (...args: Parameters<GraphStore['read']>) => {
      await held;
      return store.read(...args);
    },
  });
  const search = grafeoTextSearch(slow);
  const options = { kinds: SEARCH_KINDS, limit: 10, pace: createReader(store, { timeoutMs: 30 }) };
  await expect(search.candidates(typedOf('anything'), options)).rejects.toMatchObject({ code: 'TIMEOUT' });
  build();
  expect(await search.candidates(typedOf('anything'), { kinds: SEARCH_KINDS, limit: 10 })).toEqual([]);
  await store.close();
});
