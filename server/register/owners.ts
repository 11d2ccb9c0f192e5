import type { OwnedKey } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';

/** The query that finds who has keys. */
const QUERIES = {
  identifier: query('entity/identifier-owners'),
  url: query('source/url-owners'),
  address: query('source/same-address'),
};

/** Who has each of these keys in the graph now; a key that nobody has is left out. */
export function ownersOf(tx: Tx, of: OwnedKey, keys: string[]): Promise<{ key: string; owner: string }[]> {
  return tx.run(QUERIES[of], { keys });
}
