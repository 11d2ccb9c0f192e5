import type { Reader } from './reader.ts';

/** Ids in one query, or rows in one answer of it, that no event loop and no engine is held up by. */
export const SLICE = 1000;

/**
 * Reads for however many ids with a query for each thousand: neither a query nor its answer grows with what is asked, and
 * between two of them the time limit holds and other requests get their turn. `weightOf` says how many rows an id may
 * bring, where that is more than one.
 */
export async function inSlices<T>(
  reader: Reader,
  ids: readonly string[],
  read: (slice: string[]) => Promise<T[]>,
  weightOf: (id: string) => number = () => 1,
): Promise<T[]> {
  const rows: T[] = [];
  for (const slice of slices(ids, weightOf)) {
    for (const row of await read(slice)) rows.push(row);
    await reader.breathe();
  }
  return rows;
}

function* slices(ids: readonly string[], weightOf: (id: string) => number): Generator<string[]> {
  let slice: string[] = [];
  let weight = 0;
  for (const id of ids) {
    const more = weightOf(id);
    if (slice.length > 0 && weight + more > SLICE) {
      yield slice;
      slice = [];
      weight = 0;
    }
    slice.push(id);
    weight += more;
  }
  if (slice.length > 0) yield slice;
}

/** Looks at each of however many items, with turns for other requests between. */
export async function forEachInTurns<T>(
  reader: Reader,
  items: Iterable<T>,
  look: (item: T) => void,
): Promise<void> {
  let count = 0;
  for (const item of items) {
    look(item);
    count += 1;
    if (count % SLICE === 0) await reader.breathe();
  }
}
