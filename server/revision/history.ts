import { query } from '../store/cypher-library.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';
import { type Head, headFault, parseHead } from './head.ts';

const newest = query('revision/head');
const hashOf = query('revision/hash-of');

/** Why the register does not contain the history up to a head; null when it does. */
export async function historyFault(tx: Tx, head: Head): Promise<string | null> {
  const [last] = await tx.run(newest);
  const [found] = await tx.run(hashOf, { sequence: head.sequence });
  return headFault(head, last?.sequence ?? 0, found?.hash ?? null);
}

/** As `historyFault`, for the head that the store keeps outside of the graph. */
export async function keptHeadFault(store: GraphStore): Promise<string | null> {
  const kept = await store.keptHead?.();
  if (kept === undefined || kept === null) return null;
  const head = parseHead(kept);
  if (head === null) return `the head beside the store is ${JSON.stringify(kept)}, not SEQUENCE:HASH`;
  return store.read((tx) => historyFault(tx, head));
}
