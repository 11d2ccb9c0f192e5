import DataLoader from 'dataloader';
import { RecordLoader } from '../store/batch.ts';
import { type ParamsOf, query } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { ClaimWithEnds, EntityProperties } from '../store/queries.generated.ts';
import { inOrder, type Reader } from '../store/reader.ts';
import { forEachInTurns } from '../store/slices.ts';
import { distanceKm, type WithinKm } from './distance.ts';

const byIds = query('entity/by-ids');
const page = query('entity/page');
const locations = query('entity/locations');
const points = query('entity/points');
const mergedFrom = query('entity/merged-from');
const KM_PER_DEGREE = 111.19;

/** Entities by name; `limit` counts rows. Without `within`, one query; with it, one more for the points. */
export async function entityPage(
  reader: Reader,
  filter: Omit<ParamsOf<'entity/page'>, 'near' | 'afterName' | 'afterId' | 'limit'>,
  within: WithinKm | null,
  after: [string, string] | null,
  limit: number,
): Promise<EntityProperties[]> {
  const near = within && (await idsWithin(reader, within));
  const rows = await reader.run(page, { ...filter, near, afterName: after?.[0], afterId: after?.[1], limit });
  return rows.map((row) => row.entity);
}

async function idsWithin(reader: Reader, within: WithinKm): Promise<string[]> {
  const reach = within.km / KM_PER_DEGREE;
  const rows = await reader.run(points, { south: within.lat - reach, north: within.lat + reach });
  const near: string[] = [];
  await forEachInTurns(reader, rows, ({ id, lat, lon }) => {
    if (distanceKm(within, { lat, lon }) <= within.km) near.push(id);
  });
  return near;
}

/** One batched query for each of these, however many ask. */
export const entityLoaders = perReader((reader) => ({
  entity: new RecordLoader<EntityProperties>(async (ids) => {
    const rows = await reader.run(byIds, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.asked, row.entity])));
  }),
  locatedBy: new DataLoader<string, ClaimWithEnds | null>(async (ids) => {
    const rows = await reader.run(locations, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id, row.claim])));
  }),
  mergedFrom: new DataLoader<string, string[] | null>(async (ids) => {
    const rows = await reader.run(mergedFrom, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id, row.merged])));
  }),
}));
