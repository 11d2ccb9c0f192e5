import { readIds } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query, type RowOf } from '../store/cypher-library.ts';

const namedBy = query('entity/named-by');

/** What names an entity in the graph. */
export type NamedBy = RowOf<'entity/named-by'>;

/** What names these entities, as the graph has it before the change is written. */
export function readNamedBy(work: WorkingSet, ids: string[]): Promise<NamedBy[]> {
  return readIds(work.tx, namedBy, ids);
}
