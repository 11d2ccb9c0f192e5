import type { OwnedKey } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';

/** The query that finds who has keys, its parameter, and the column that names a key. */
const QUERIES = {
  identifier: { find: query('entity/identifier-owners'), keys: 'values', key: 'value' },
  url: { find: query('source/url-owners'), keys: 'urls', key: 'url' },
  address: { find: query('source/same-address'), keys: 'keys', key: 'key' },
} as const;

/** Who has each of these keys in the graph now; a key that nobody has is left out. */
export async function ownersOf(
  tx: Tx,
  of: OwnedKey,
  keys: string[],
): Promise<{ key: string; owner: string }[]> {
  const { find, keys: parameter, key } = QUERIES[of];
  return (await tx.run(find, { [parameter]: keys })).map((row) => ({
    key: String(row[key]),
    owner: String(row.owner),
  }));
}
