import type { Config } from '../config.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from '../store/open-store.ts';

/** Does the work with the store that the settings name, and closes it. */
export async function withStore(
  config: Config,
  work: (store: GraphStore) => Promise<number>,
): Promise<number> {
  const { store } = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
