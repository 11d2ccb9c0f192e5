import { query } from '../store/cypher-library.ts';
import type { ChangeShown, RevisionShown } from '../store/queries.generated.ts';
import type { Reader } from '../store/reader.ts';
import { inOrder } from './ledger.ts';

const history = query('revision/history');
const bySequences = query('revision/by-sequences');
const changesOf = query('revision/changes-of');

export interface RevisionOfRecord {
  revision: RevisionShown;
  changes: ChangeShown[];
}

/** How much revisions changed: records, and the characters of these before and after. */
export interface Extent {
  changes: number;
  payloads: number;
}

/** Revisions that changed a record, the last first; `limit` counts rows. */
export function revisionsOf(
  reader: Reader,
  record: string,
  afterSequence: number | null,
  limit: number,
): Promise<RevisionOfRecord[]> {
  return reader.run(history, { record, afterSequence, limit });
}

/** At most `limit` revisions after a number, the first first, without their changes; `measured` says whether their extent is counted. */
export async function revisionsAfter(
  reader: Reader,
  after: number,
  limit: number,
  measured: boolean,
): Promise<(RevisionOfRecord & { extent: Extent })[]> {
  // The numbers have no gaps.
  const sequences = Array.from({ length: limit }, (_, at) => after + 1 + at);
  const rows = await reader.run(bySequences, { sequences, measured });
  return rows.map(({ revision, changes, payloads }) => ({
    revision,
    changes: [],
    extent: { changes, payloads },
  }));
}

/** The changes of revisions in the order in which they are hashed, by the revisions' numbers; `payloads`: with the records before and after. */
export async function readChanges(
  reader: Reader,
  sequences: number[],
  payloads: boolean,
): Promise<Map<number, ChangeShown[]>> {
  const rows = await reader.run(changesOf, { sequences, payloads });
  return new Map(rows.map((row) => [row.sequence, inOrder(row.changes)]));
}
