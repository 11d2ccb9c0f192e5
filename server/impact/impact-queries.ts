import { query } from '../store/cypher-library.ts';
import type { Reader } from '../store/reader.ts';
import { inSlices } from '../store/slices.ts';

const claims = query('impact/claims');
const without = query('impact/without');
const named = query('impact/named');
const links = query('impact/links');

export interface Pair {
  near: string;
  far: string;
}
/** A claim that would have `left` witnesses. */
export interface HeldUp {
  id: string;
  strength: number;
  standing: string;
  left: number;
  /** Its subject and object, where it links the two. */
  ends: Pair[];
  /** Ids of the entities that it names. */
  named: string[];
}

/** Ids of the live claims that a source or citation holds up, strongest first. */
export async function readHeldUp(reader: Reader, of: string): Promise<string[]> {
  const [row] = await reader.run(claims, { of });
  return (row?.ids ?? []) as string[];
}

/** These claims, in their order, as they would be without the source or citation. */
export function readWithout(reader: Reader, ids: string[], of: string): Promise<HeldUp[]> {
  return inSlices(reader, ids, async (slice) => {
    const rows = (await reader.run(without, { ids: slice, of })) as unknown as HeldUp[];
    const found = new Map(rows.map((row) => [row.id, row]));
    return slice.flatMap((id) => found.get(id) ?? []);
  });
}

/** How many live claims name each of these entities. */
export async function countNaming(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await inSlices(reader, ids, (slice) => reader.run(named, { ids: slice }));
  return new Map(rows.map(({ id, claims: count }) => [id as string, count as number]));
}

/** How many live claims link each of these entities to others; `naming` bounds how many rows an entity can bring. */
export async function countLinks(
  reader: Reader,
  ids: string[],
  naming: Map<string, number>,
): Promise<(Pair & { claims: number })[]> {
  const rows = await inSlices(
    reader,
    ids,
    (slice) => reader.run(links, { ids: slice }),
    (id) => naming.get(id) ?? 1,
  );
  return rows as unknown as (Pair & { claims: number })[];
}
