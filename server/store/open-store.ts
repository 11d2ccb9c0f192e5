import { CartularyError } from '../errors.ts';
import { keptHeadFault } from '../revision/history.ts';
import { type BoltOptions, openBoltStore } from './bolt-store.ts';
import { boltTextSearch } from './bolt-text-search.ts';
import { HEAD_FILE } from './data-folder.ts';
import { openGrafeoStore } from './grafeo-store.ts';
import { grafeoTextSearch } from './grafeo-text-search.ts';
import type { GraphStore } from './graph-store.ts';
import { renewSearchTexts } from './renew-search-text.ts';
import type { TextSearch } from './text-search.ts';

export interface StoreSettings {
  /** Given: Neo4j. */
  neo4j?: Pick<BoltOptions, 'uri' | 'user' | 'password' | 'database'> | null;
  /** Otherwise the embedded engine in this folder; null: in memory, for tests. */
  dataDir: string | null;
}

/** Opens the store that the settings name, migrated, its search texts renewed. STORE_REFUSED or STORE_UNAVAILABLE, in words to act on. */
export async function openStore(
  settings: StoreSettings,
): Promise<{ store: GraphStore; textSearch: TextSearch }> {
  const store = settings.neo4j
    ? await openBoltStore(settings.neo4j)
    : await openGrafeoStore(settings.dataDir);
  try {
    await store.migrate();
    await renewSearchTexts(store);
    await requireWholeTail(store, settings);
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
  const textSearch = store.engine === 'neo4j' ? boltTextSearch(store) : grafeoTextSearch(store);
  return { store, textSearch };
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
