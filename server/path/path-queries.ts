import { query } from '../store/cypher-library.ts';
import type { CypherParams } from '../store/graph-store.ts';
import type { ClaimWithEnds, EntityProperties } from '../store/queries.generated.ts';
import type { Reader } from '../store/reader.ts';
import type { Link } from './known-links.ts';
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
  const found = row as unknown as { ends: { asked: string; id: string }[]; context: string[] };
  return { entities: new Map(found.ends.map(({ asked, id }) => [asked, id])), context: found.context };
}

/** What a search asks for links, under one filter. */
export function frontierOf(reader: Reader, filter: CypherParams): Frontier {
  return async (ids, { atLeast, below, limit }) =>
    (await reader.run(frontier, { ...filter, ids, atLeast, below, limit })) as unknown as Link[];
}

/** The claims of each pair, strongest first, by `pairKey`; and the entities by id. */
export async function readHops(
  reader: Reader,
  pairs: [near: string, far: string][],
  filter: CypherParams,
  limit: number,
): Promise<{ claims: Map<string, ClaimWithEnds[]>; entities: EntityProperties[] }> {
  const [row] = await reader.run(hops, {
    ...filter,
    pairs: pairs.map(([near, far]) => ({ near, far })),
    ids: [...new Set(pairs.flat())],
    limit,
  });
  const found = row as unknown as {
    links: { near: string; far: string; claims: ClaimWithEnds[] }[];
    entities: EntityProperties[];
  };
  return {
    claims: new Map(found.links.map(({ near, far, claims }) => [pairKey(near, far), claims])),
    entities: found.entities,
  };
}

/** The same whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
