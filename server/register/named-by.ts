import { readIds } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';

const namedBy = query('entity/named-by');

/** What names an entity in the graph. */
export interface NamedBy {
  id: string;
  subjectOf: string[];
  objectOf: string[];
  participantIn: { claim: string; role: string }[];
  saidBy: string[];
  redirects: string[];
}

/** What names these entities, as the graph has it before the change is written. */
export async function readNamedBy(work: WorkingSet, ids: string[]): Promise<NamedBy[]> {
  return (await readIds(work.tx, namedBy, ids)) as unknown as NamedBy[];
}
