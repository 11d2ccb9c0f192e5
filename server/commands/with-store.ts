import { rm } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import { askForCopy } from '../copy/ask-for-copy.ts';
import type { Standing } from '../copy/restore.ts';
import { serveCopies } from '../copy/serve-copies.ts';
import { CartularyError } from '../errors/errors.ts';
import { query } from '../store/cypher-library.ts';
import { isInUse } from '../store/grafeo-errors.ts';
import { openGrafeoStore } from '../store/grafeo-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore, openToRead } from './open-store.ts';

export { openToRead };

const newest = query('revision/head');

type Work = (store: GraphStore) => Promise<number>;

/** Does the work with the store that the settings name, and closes it. */
export async function withStore(config: Config, work: Work): Promise<number> {
  const { store } = await openStore(config);
  return closing(store, async () => {
    const copies = await serveCopies(store, config.dataDir);
    try {
      return await work(store);
    } finally {
      await copies?.close();
    }
  });
}

/**
 * Does the work with the store that the settings name, as it is now, without writing: on a copy where a server has it
 * open, else in place, also on a disk that is read-only.
 */
export async function withStoreToRead(config: Config, work: Work): Promise<number> {
  if (config.neo4j) return withStore(config, work);
  const copy = await askForCopy(config.dataDir);
  try {
    const store = await openToRead(copy ?? config.dataDir);
    return store ? await closing(store, work) : await withStore(config, work);
  } finally {
    if (copy !== null) await rm(copy, { recursive: true, force: true });
  }
}

/** What a restore would replace; STORE_REFUSED when another process uses it. */
export async function standingStore(dataDir: string): Promise<Standing> {
  let store: GraphStore;
  try {
    store = await openGrafeoStore(dataDir, { restoring: true });
  } catch (error) {
    if (isInUse(error) || !(error instanceof CartularyError)) throw error;
    return 'a store that does not open';
  }
  try {
    const [row] = await store.read((tx) => tx.run(newest));
    return typeof row?.sequence === 'number' ? 'a register' : 'nothing';
  } finally {
    await store.close();
  }
}

async function closing(store: GraphStore, work: Work): Promise<number> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
