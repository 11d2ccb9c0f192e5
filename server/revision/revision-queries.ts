import { query } from '../store/cypher-library.ts';
import type { Reader, StoredRecord } from '../store/reader.ts';

const history = query('revision/history');

export interface RevisionOfRecord {
  revision: StoredRecord & { sequence: number };
  changes: StoredRecord[];
}

/** Revisions that changed a record, the last first; `limit` counts rows. */
export async function revisionsOf(
  reader: Reader,
  record: string,
  afterSequence: number | null,
  limit: number,
): Promise<RevisionOfRecord[]> {
  const rows = await reader.run(history, { record, afterSequence, limit });
  return rows as unknown as RevisionOfRecord[];
}
