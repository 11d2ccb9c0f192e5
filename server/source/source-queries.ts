import DataLoader from 'dataloader';
import { RecordLoader } from '../store/batch.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherParams } from '../store/graph-store.ts';
import { perReader } from '../store/per-reader.ts';
import { inOrder, type Reader, type StoredRecord } from '../store/reader.ts';

const byIds = query('source/by-ids');
const page = query('source/page');
const derivations = query('source/derivations');
const snapshots = query('source/snapshots');

/** Sources by title; `limit` counts rows. */
export async function sourcePage(
  reader: Reader,
  filter: CypherParams,
  after: [string, string] | null,
  limit: number,
): Promise<StoredRecord[]> {
  const rows = await reader.run(page, { ...filter, afterTitle: after?.[0], afterId: after?.[1], limit });
  return rows.map((row) => row.source as StoredRecord);
}

/** One batched query for each of these, however many ask. */
export const sourceLoaders = perReader((reader) => ({
  source: new RecordLoader<StoredRecord>(async (ids) => {
    const rows = await reader.run(byIds, { ids: [...ids] });
    const found = rows.map((row) => row.source as StoredRecord);
    return inOrder(ids, new Map(found.map((source) => [source.id, source])));
  }),
  derivations: new DataLoader<string, { kind: string; source: string }[] | null>(async (ids) => {
    const rows = await reader.run(derivations, { ids: [...ids] });
    return inOrder(
      ids,
      new Map(rows.map((row) => [row.id as string, row.derivations as { kind: string; source: string }[]])),
    );
  }),
  snapshots: new DataLoader<string, StoredRecord[] | null>(async (ids) => {
    const rows = await reader.run(snapshots, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id as string, row.snapshots as StoredRecord[]])));
  }),
}));
