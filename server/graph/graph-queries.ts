import type { ClaimFilter } from '../api/resolvers.generated.ts';
import type { ClaimFilterParams } from '../claim/claim-filter.ts';
import { facetsFrom } from '../claim/facet-queries.ts';
import type { Facets } from '../claim/facets.ts';
import { type ParamsOf, query, type RowOf } from '../store/cypher-library.ts';
import type { CypherQuery } from '../store/graph-store.ts';
import type { Reader } from '../store/reader.ts';

const neighborhood = query('graph/neighborhood');
const between = query('graph/between');
const facetsAround = query('graph/facets-around');
const facetsBetween = query('graph/facets-between');
const frontier = query('graph/frontier');
const nodes = query('graph/nodes');
const stats = query('graph/stats');

/** `found` are the entities asked for that exist, each with the id that was asked for. */
export type Slice = RowOf<'graph/neighborhood'>;
export type SliceRequest = { filter: ClaimFilterParams } & Omit<
  ParamsOf<'graph/neighborhood'>,
  keyof ClaimFilterParams
>;
/** A record whose label says of which type it is. */
export type StoredNode = RowOf<'graph/nodes'>['record'];

export function readNeighborhood(reader: Reader, request: SliceRequest): Promise<Slice> {
  return readSlice(reader, neighborhood, request);
}

export function readBetween(reader: Reader, request: SliceRequest): Promise<Slice> {
  return readSlice(reader, between, request);
}

/** Counts of the claims that `readNeighborhood` or `readBetween` matches, by what a further filter could ask for. */
export function readSliceFacets(
  reader: Reader,
  where: 'around' | 'between',
  ids: string[],
  filter: ClaimFilter | null | undefined,
): Promise<Facets> {
  return facetsFrom(reader, where === 'around' ? facetsAround : facetsBetween, { ids }, filter);
}

async function readSlice(
  reader: Reader,
  named: typeof between,
  { filter, ...rest }: SliceRequest,
): Promise<Slice> {
  const [row] = await reader.run(named, { ...filter, ...rest });
  return theOnly(row, named);
}

/** Ids of the entities one claim away, these included where a claim leads back; best supported first. */
export async function readFrontier(
  reader: Reader,
  ids: string[],
  filter: ClaimFilterParams,
  limit: number,
): Promise<string[]> {
  return (await reader.run(frontier, { ids, ...filter, limit })).map((row) => row.id);
}

/** Records by the ids asked for. */
export async function readNodes(reader: Reader, ids: string[]): Promise<Map<string, StoredNode>> {
  const rows = await reader.run(nodes, { ids });
  return new Map(rows.map(({ asked, record }) => [asked, record]));
}

export async function readStats(reader: Reader): Promise<RowOf<'graph/stats'>> {
  const [row] = await reader.run(stats);
  return theOnly(row, stats);
}

/** The row of a query that always gives one. */
function theOnly<Row>(row: Row | undefined, { name }: CypherQuery): Row {
  if (row === undefined) throw new Error(`${name} gave no row.`);
  return row;
}
