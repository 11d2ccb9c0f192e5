import { CartularyError } from '../errors/errors.ts';
import { keysAreCurrent, renewKeys } from '../register/renew-keys.ts';
import { keptHeadFault } from '../revision/history.ts';
import { boltTextSearch } from '../search/bolt-text-search.ts';
import { grafeoTextSearch } from '../search/grafeo-text-search.ts';
import { renewSearchTexts, searchTextsAreCurrent } from '../search/renew-search-text.ts';
import type { TextSearch } from '../search/text-search.ts';
import { type BoltOptions, openBoltStore } from '../store/bolt-store.ts';
import { query } from '../store/cypher-library.ts';
import { HEAD_FILE } from '../store/data-folder.ts';
import { type GrafeoOptions, openGrafeoStore } from '../store/grafeo-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { isMigrated } from '../store/migrations.ts';

const newest = query('revision/head');

export interface StoreSettings {
  /** Given: Neo4j. */
  neo4j?: Pick<BoltOptions, 'uri' | 'user' | 'password' | 'database'> | null;
  /** Otherwise the embedded engine in this folder; null: in memory, for tests. */
  dataDir: string | null;
  /** How long `close` waits for running work. */
  closeMs?: number;
  /** Runs the embedded engine in a thread of its own. */
  ownThread?: GrafeoOptions['ownThread'];
}

/** Opens the store that the settings name, migrated, its search texts and keys renewed. STORE_REFUSED or STORE_UNAVAILABLE, in words to act on. */
export async function openStore(
  settings: StoreSettings,
): Promise<{ store: GraphStore; textSearch: TextSearch }> {
  const store = settings.neo4j
    ? await openBoltStore({ ...settings.neo4j, closeMs: settings.closeMs })
    : await openGrafeoStore(settings.dataDir, settings);
  try {
    await store.migrate();
    await requireWholeTail(store, settings);
    await renewSearchTexts(store);
    await renewKeys(store);
    await keepHead(store);
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
  const textSearch = store.engine === 'neo4j' ? boltTextSearch(store) : grafeoTextSearch(store);
  return { store, textSearch };
}

/**
 * Opens the embedded store of a folder beside other readers, writing nothing; null where this version would have to
 * bring it up to date first. STORE_REFUSED in words, also while another process writes to it.
 */
export async function openToRead(dataDir: string): Promise<GraphStore | null> {
  const store = await openGrafeoStore(dataDir, { readOnly: true });
  let current = false;
  try {
    current = await store.read(
      async (tx) =>
        (await isMigrated('grafeo', tx)) && (await searchTextsAreCurrent(tx)) && keysAreCurrent(tx),
    );
  } finally {
    if (!current) await store.close();
  }
  return current ? store : null;
}

/** A store that ends before what was acknowledged is not written to, or the loss could no longer be shown. */
async function requireWholeTail(store: GraphStore, { dataDir }: StoreSettings): Promise<void> {
  const fault = await keptHeadFault(store);
  if (fault === null) return;
  throw new CartularyError(
    'STORE_REFUSED',
    `The data folder ${dataDir} is not as it was left: ${fault}. Restore a backup; or, to go on without what is lost, remove its file ${HEAD_FILE}.`,
    { value: dataDir },
  );
}

/** A process that was killed between a commit and its head, or an older version, may have left the head behind. */
async function keepHead(store: GraphStore): Promise<void> {
  const [row] = await store.read((tx) => tx.run(newest));
  if (row?.sequence && row.hash) await store.keepHead?.({ sequence: row.sequence, hash: row.hash });
}
