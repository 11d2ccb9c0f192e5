import { RECORD_STORES } from '../register/records.ts';
import { digest } from '../revision/ledger.ts';
import { canonicalRecord, type RecordForms, type RecordKind } from '../revision/record.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';
import { type LastChange, lastChanges } from './last-changes.ts';
import type { Violation } from './violation.ts';

const PAGE = 500;

/** A page of records of one kind, read in the transaction that checks them. */
export interface RecordPage<K extends RecordKind> {
  tx: Tx;
  /** Every id of the page, also of what is not a whole record. */
  ids: string[];
  records: RecordForms[K][];
}

/**
 * Goes through every record of a kind, in order of id, a page in memory at a time: each is compared with its last
 * recorded change, then `check` looks at the page.
 */
export async function* verifyPages<K extends RecordKind>(
  store: GraphStore,
  kind: K,
  check: (page: RecordPage<K>) => Promise<Violation[]>,
  onPage: (count: number) => void,
): AsyncGenerator<Violation> {
  let after = '';
  for (;;) {
    const { ids, violations } = await store.read(async (tx) => {
      const ids = await RECORD_STORES[kind].page(tx, after, PAGE);
      if (ids.length === 0) return { ids, violations: [] };
      const records = await RECORD_STORES[kind].read(tx, [...new Set(ids)]);
      const violations = [
        ...compareIds(kind, ids, records),
        ...(await compareWithLedger(tx, kind, records)),
        ...(await check({ tx, ids, records })),
      ];
      return { ids, violations };
    });
    yield* violations;
    onPage(ids.length);
    if (ids.length < PAGE) return;
    after = ids.at(-1)!;
  }
}

/** What is on a page once and whole is a record; anything else is named. */
function compareIds(kind: RecordKind, ids: string[], records: { id: string }[]): Violation[] {
  const found = new Set(records.map(({ id }) => id));
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [
    ...[...repeated].map(
      (record): Violation => ({
        rule: 'unique-identifier',
        record,
        message: `more than one ${kind} has this id`,
      }),
    ),
    ...ids
      .filter((id) => !found.has(id) && kind !== 'citation')
      .map(
        (record): Violation => ({
          rule: 'named-record-exists',
          record,
          message: `this ${kind} lacks what it belongs to`,
        }),
      ),
  ];
}

async function compareWithLedger<K extends RecordKind>(
  tx: Tx,
  kind: K,
  records: RecordForms[K][],
): Promise<Violation[]> {
  const last = await lastChanges(
    tx,
    records.map(({ id }) => ({ kind, record: id })),
  );
  return records.flatMap((record) => {
    const message = ledgerFault(record, last.get(`${kind} ${record.id}`));
    if (message === null) return [];
    return [{ rule: 'records-match-ledger', record: record.id, message: `this ${kind} ${message}` }];
  });
}

/** An erased change has left no salt, so what came after it cannot be compared; that is what erasing means. */
function ledgerFault(record: RecordForms[RecordKind], last: LastChange | undefined): string | null {
  if (!last) return 'was written past the register: no revision knows it';
  if (last.afterDigest === null) return 'is in the graph, though its last revision removed it';
  if (last.erased || last.salt === null) return null;
  if (digest(canonicalRecord(record), last.salt) === last.afterDigest) return null;
  return `is not as change ${last.id} left it`;
}
