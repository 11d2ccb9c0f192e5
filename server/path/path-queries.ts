import { query } from '../store/cypher-library.ts';
import type { ClaimWithEnds, EntityProperties } from '../store/queries.generated.ts';
import type { Reader } from '../store/reader.ts';
import type { PathFilterParams } from './path-filter.ts';
import type { Frontier } from './path-search.ts';

const ends = query('path/ends');
const frontier = query('path/frontier');
const hops = query('path/hops');

/** For each id that is an entity's, or was before a merge, the entity's; and the predicates that only fill the map. */
export async function readEnds(
  reader: Reader,
  ids: string[],
): Promise<{ entities: Map<string, string>; context: string[] }> {
  const [row] = await reader.run(ends, { ids });
  return {
    entities: new Map(row?.ends.map(({ asked, id }) => [asked, id])),
    context: row?.context ?? [],
  };
}

/** What a search asks for links, under one filter. */
export function frontierOf(reader: Reader, filter: PathFilterParams): Frontier {
  return (ids, { atLeast, below, limit }) => reader.run(frontier, { ...filter, ids, atLeast, below, limit });
}

/** The claims of each pair, strongest first, by `pairKey`; and the entities by id. */
export async function readHops(
  reader: Reader,
  pairs: [near: string, far: string][],
  filter: PathFilterParams,
  limit: number,
): Promise<{ claims: Map<string, ClaimWithEnds[]>; entities: EntityProperties[] }> {
  const [row] = await reader.run(hops, {
    ...filter,
    pairs: pairs.map(([near, far]) => ({ near, far })),
    ids: [...new Set(pairs.flat())],
    limit,
  });
  return {
    claims: new Map(row?.links.map(({ near, far, claims }) => [pairKey(near, far), claims])),
    entities: row?.entities ?? [],
  };
}

/** The same whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
