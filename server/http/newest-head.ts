import { formatHead } from '../revision/head.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore } from '../store/graph-store.ts';

const newest = query('revision/head');

/** A page that says whether the server is ready does not wait longer for the head. */
const PATIENCE_MS = 300;

/**
 * The head of the ledger as `SEQUENCE:HASH`; null before the first revision. A store that is too busy to be asked gives the
 * head that was read last: an older one, but one that the register still holds.
 */
export function newestHead(store: GraphStore): () => Promise<string | null> {
  let known: string | null = null;
  return async () => {
    try {
      const [row] = await store.readOne(newest, {}, { timeoutMs: PATIENCE_MS });
      known = formatHead(row ?? {});
    } catch {
      // Whether the store answers at all is the ping's to say.
    }
    return known;
  };
}
