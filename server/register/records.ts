import { citationRecords } from '../citation/citation-records.ts';
import { claimRecords } from '../claim/claim-records.ts';
import { contradictionRecords, proposalRecords } from '../claim/proposal-records.ts';
import { entityRecords } from '../entity/entity-records.ts';
import { entityTypeRecords } from '../entity/entity-type-records.ts';
import { predicateRecords } from '../predicate/predicate-records.ts';
import type { RecordForms, RecordKind } from '../record/record.ts';
import type { RecordStore } from '../record/record-store.ts';
import type { RecordSource } from '../record/working-set.ts';
import { derivationRecords, separationRecords } from '../source/derivation-records.ts';
import { snapshotRecords, sourceRecords } from '../source/source-records.ts';
import type { Tx } from '../store/graph-store.ts';
import { ownersOf } from './owners.ts';

/** How the records of each kind are read and written. */
export const RECORD_STORES: { [K in RecordKind]: RecordStore<RecordForms[K]> } = {
  predicate: predicateRecords,
  'entity-type': entityTypeRecords,
  entity: entityRecords,
  source: sourceRecords,
  snapshot: snapshotRecords,
  derivation: derivationRecords,
  separation: separationRecords,
  claim: claimRecords,
  proposal: proposalRecords,
  citation: citationRecords,
  contradiction: contradictionRecords,
};

/** The records of these ids as the graph has them now, in the form that the ledger digests; those found, in any order. */
export function readRecords<K extends RecordKind>(tx: Tx, kind: K, ids: string[]): Promise<RecordForms[K][]> {
  return RECORD_STORES[kind].read(tx, ids);
}

/** Which of these ids are records of the kind. */
export async function takenRecords(tx: Tx, kind: RecordKind, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const store = RECORD_STORES[kind];
  return store.taken ? store.taken(tx, ids) : (await store.read(tx, ids)).map(({ id }) => id);
}

/** Up to `limit` ids of a kind in order, from the first after `after` (empty: from the start). */
export function recordIds(tx: Tx, kind: RecordKind, after: string, limit: number): Promise<string[]> {
  return RECORD_STORES[kind].page(tx, after, limit);
}

/** Where a change reads what was there before it. */
export const GRAPH: RecordSource = { read: readRecords, taken: takenRecords, owners: ownersOf };
