import { query } from '../store/cypher-library.ts';
import type { CypherParams } from '../store/graph-store.ts';
import type { Reader, StoredRecord } from '../store/reader.ts';

const neighborhood = query('graph/neighborhood');
const between = query('graph/between');
const frontier = query('graph/frontier');
const nodes = query('graph/nodes');
const stats = query('graph/stats');

export interface Slice {
  /** The entities asked for that exist. */
  found: StoredRecord[];
  total: number;
  claims: StoredRecord[];
  ends: StoredRecord[];
  citations: StoredRecord[];
  sources: StoredRecord[];
}
export interface SliceRequest {
  ids: string[];
  filter: CypherParams;
  limit: number;
  withEntities: boolean;
  withCitations: boolean;
  withSources: boolean;
}

export function readNeighborhood(reader: Reader, request: SliceRequest): Promise<Slice> {
  return readSlice(reader, neighborhood, request);
}

export function readBetween(reader: Reader, request: SliceRequest): Promise<Slice> {
  return readSlice(reader, between, request);
}

async function readSlice(
  reader: Reader,
  named: typeof between,
  { filter, ...rest }: SliceRequest,
): Promise<Slice> {
  const [row] = await reader.run(named, { ...filter, ...rest });
  return row as unknown as Slice;
}

/** Ids of the entities one claim away, these included where a claim leads back; best supported first. */
export async function readFrontier(
  reader: Reader,
  ids: string[],
  filter: CypherParams,
  limit: number,
): Promise<string[]> {
  return (await reader.run(frontier, { ids, ...filter, limit })).map((row) => row.id as string);
}

/** Records by id, each with its type as `__typename`. */
export async function readNodes(reader: Reader, ids: string[]): Promise<Map<string, StoredRecord>> {
  const rows = await reader.run(nodes, { ids });
  return new Map(
    rows.map((row) => [row.asked as string, { ...(row.record as StoredRecord), __typename: row.type }]),
  );
}

export async function readStats(reader: Reader): Promise<Record<string, unknown>> {
  const [row] = await reader.run(stats);
  return row ?? {};
}
