import { query, type RowOf } from '../store/cypher-library.ts';
import type { Pair } from '../store/queries.generated.ts';
import type { Reader } from '../store/reader.ts';
import { inSlices } from '../store/slices.ts';

const claims = query('impact/claims');
const without = query('impact/without');
const named = query('impact/named');
const links = query('impact/links');

/** A claim that would have `left` witnesses: its ends where it links two entities, and the entities that it names. */
export type HeldUp = RowOf<'impact/without'>;

/** Ids of the live claims that a source or citation holds up, strongest first. */
export async function readHeldUp(reader: Reader, of: string): Promise<string[]> {
  const [row] = await reader.run(claims, { of });
  return row?.ids ?? [];
}

/** These claims, in their order, as they would be without the source or citation. */
export function readWithout(reader: Reader, ids: string[], of: string): Promise<HeldUp[]> {
  return inSlices(reader, ids, async (slice) => {
    const rows = await reader.run(without, { ids: slice, of });
    const found = new Map(rows.map((row) => [row.id, row]));
    return slice.flatMap((id) => found.get(id) ?? []);
  });
}

/** How many live claims name each of these entities. */
export async function countNaming(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await inSlices(reader, ids, (slice) => reader.run(named, { ids: slice }));
  return new Map(rows.map(({ id, claims: count }) => [id, count]));
}

/** How many live claims link each of these entities to others; `naming` bounds how many rows an entity can bring. */
export function countLinks(
  reader: Reader,
  ids: string[],
  naming: Map<string, number>,
): Promise<(Pair & { claims: number })[]> {
  return inSlices(
    reader,
    ids,
    (slice) => reader.run(links, { ids: slice }),
    (id) => naming.get(id) ?? 1,
  );
}
