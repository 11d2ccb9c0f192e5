import { query } from '../store/cypher-library.ts';
import type { Reader, StoredRecord } from '../store/reader.ts';

const claims = query('impact/claims');
const falls = query('impact/falls');

export interface Pair {
  near: string;
  far: string;
}

/** Live claims that a source or citation holds up, strongest first, with the number of witnesses left without it. */
export async function readHeldUp(
  reader: Reader,
  of: string,
): Promise<{ claim: StoredRecord; left: number }[]> {
  return (await reader.run(claims, { of })) as unknown as { claim: StoredRecord; left: number }[];
}

/** What no live claim names or links once `claims` are gone. */
export async function readFalls(
  reader: Reader,
  asked: { claims: string[]; pairs: Pair[] },
): Promise<{ entities: StoredRecord[]; pairs: Pair[] }> {
  const [row] = await reader.run(falls, {
    claims: asked.claims,
    pairs: asked.pairs.map(({ near, far }) => ({ near, far })),
  });
  return row as unknown as { entities: StoredRecord[]; pairs: Pair[] };
}
