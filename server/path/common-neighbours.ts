import type { Frontier } from './path-search.ts';

/** An entity linked with each of those asked about, and the strength of the weakest of these links. */
export interface Common {
  id: string;
  strength: number;
}

/** The entities linked with every one of `ids`, strongest first, then by id. `exhausted`: all links could be read. */
export async function commonNeighbours(
  ids: readonly string[],
  frontier: Frontier,
  limit: number,
): Promise<{ neighbours: Common[]; exhausted: boolean }> {
  const links = await frontier([...ids], { atLeast: -1, below: null, limit });
  const asked = new Set(ids);
  const met = new Map<string, { count: number; strength: number }>();
  for (const { far, strength } of links) {
    if (asked.has(far)) continue;
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
  return { neighbours, exhausted: links.length < limit };
}
