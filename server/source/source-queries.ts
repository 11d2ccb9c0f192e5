import DataLoader from 'dataloader';
import type { Enums } from '../enums/enums.generated.ts';
import { RecordLoader } from '../store/batch.ts';
import { type ParamsOf, query } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { SnapshotProperties, SourceProperties } from '../store/queries.generated.ts';
import { inOrder, type Reader } from '../store/reader.ts';

const byIds = query('source/by-ids');
const page = query('source/page');
const derivations = query('source/derivations');
const snapshots = query('source/snapshots');

/** The source that another comes from, by its id. */
export interface DerivedFrom {
  kind: Enums['DerivationKind'];
  source: string;
}

/** Sources by title; `limit` counts rows. */
export async function sourcePage(
  reader: Reader,
  filter: Omit<ParamsOf<'source/page'>, 'afterTitle' | 'afterId' | 'limit'>,
  after: [string, string] | null,
  limit: number,
): Promise<SourceProperties[]> {
  const rows = await reader.run(page, { ...filter, afterTitle: after?.[0], afterId: after?.[1], limit });
  return rows.map((row) => row.source);
}

/** One batched query for each of these, however many ask. */
export const sourceLoaders = perReader((reader) => ({
  source: new RecordLoader<SourceProperties>(async (ids) => {
    const rows = await reader.run(byIds, { ids: [...ids] });
    const found = rows.map((row) => row.source);
    return inOrder(ids, new Map(found.map((source) => [source.id, source])));
  }),
  derivations: new DataLoader<string, DerivedFrom[] | null>(async (ids) => {
    const rows = await reader.run(derivations, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id, row.derivations])));
  }),
  snapshots: new DataLoader<string, SnapshotProperties[] | null>(async (ids) => {
    const rows = await reader.run(snapshots, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id, row.snapshots])));
  }),
}));
