import { expect, it } from 'vitest';
import { openGrafeoStore } from './grafeo-store.ts';
import { grafeoTextSearch } from './grafeo-text-search.ts';
import type { GraphStore } from './graph-store.ts';

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
  expect(reads).toBe(1);
  expect(await search.candidates('anything', { limit: 10 })).toEqual([]);
  expect(reads).toBe(1);
  await store.close();
});
