import type { Frontier } from './path-search.ts';

/** An entity linked with each of those asked about, and the strength of the weakest of these links. */
export interface Common {
  id: string;
  strength: number;
}

/** The entities linked with every one of `ids`, strongest first, then by id. `exhausted`: all links could be read. `linksRead` as in `PathAnswer`. */
export async function commonNeighbours(
  ids: readonly string[],
  frontier: Frontier,
  limit: number,
): Promise<{ neighbours: Common[]; exhausted: boolean; linksRead(id: string): number | null }> {
  const links = await frontier([...ids], { atLeast: -1, below: null, limit });
  const read = new Map(ids.map((id) => [id, 0]));
  const met = new Map<string, { count: number; strength: number }>();
  for (const { near, far, strength } of links) {
    read.set(near, (read.get(near) ?? 0) + 1);
    if (read.has(far)) continue;
    const before = met.get(far);
    met.set(far, {
      count: (before?.count ?? 0) + 1,
      strength: Math.min(before?.strength ?? strength, strength),
    });
  }
  const neighbours = [...met]
    .filter(([, { count }]) => count === ids.length)
    .map(([id, { strength }]) => ({ id, strength }))
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  return { neighbours, exhausted: links.length < limit, linksRead: (id) => read.get(id) ?? null };
}
