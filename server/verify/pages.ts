import { canonicalRecord, type RecordForms, type RecordKind } from '../record/record.ts';
import { RECORD_STORES } from '../register/records.ts';
import { digest } from '../revision/ledger.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';
import { type LastChange, lastChanges } from './last-changes.ts';
import type { Note, Violation } from './violation.ts';

const PAGE = 500;

/** A page of records of one kind, read in the transaction that checks them. */
export interface RecordPage<K extends RecordKind> {
  tx: Tx;
  /** Every id of the page, also of what is not a whole record. */
  ids: string[];
  records: RecordForms[K][];
}

export interface PageWatch {
  onPage(count: number): void;
  /** A record that its last recorded change cannot be compared with. */
  onNote(note: Note): void;
}

/**
 * Goes through every record of a kind, in order of id, a page in memory at a time: each is compared with its last
 * recorded change, then `check` looks at the page.
 */
export async function* verifyPages<K extends RecordKind>(
  store: GraphStore,
  kind: K,
  check: (page: RecordPage<K>) => Promise<Violation[]>,
  { onPage, onNote }: PageWatch,
): AsyncGenerator<Violation> {
  let after = '';
  for (;;) {
    const { ids, violations, unproven } = await store.read(async (tx) => {
      const ids = await RECORD_STORES[kind].page(tx, after, PAGE);
      if (ids.length === 0) return { ids, violations: [], unproven: [] };
      const records = await RECORD_STORES[kind].read(tx, [...new Set(ids)]);
      const { violations, unproven } = await compareWithLedger(tx, kind, records);
      violations.unshift(...compareIds(kind, ids, records));
      violations.push(...(await check({ tx, ids, records })));
      return { ids, violations, unproven };
    });
    unproven.forEach(onNote);
    yield* violations;
    onPage(ids.length);
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? after;
  }
}

/** What is on a page once and whole is a record; anything else is named. */
function compareIds(kind: RecordKind, ids: string[], records: { id: string }[]): Violation[] {
  const found = new Set(records.map(({ id }) => id));
  const repeated = new Set([...repeatsOf(ids), ...repeatsOf(records.map(({ id }) => id))]);
  return [
    ...[...repeated].map(
      (record): Violation => ({
        rule: 'unique-identifier',
        record,
        message: `more than one ${kind} has this id, or what it belongs to is given more than once`,
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

function repeatsOf(ids: string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

async function compareWithLedger<K extends RecordKind>(
  tx: Tx,
  kind: K,
  records: RecordForms[K][],
): Promise<{ violations: Violation[]; unproven: Note[] }> {
  const last = await lastChanges(
    tx,
    records.map(({ id }) => ({ kind, record: id })),
  );
  const unproven: Note[] = [];
  const violations = records.flatMap((record): Violation[] => {
    const change = last.get(`${kind} ${record.id}`);
    // An erasure records anew what stands, so this is left by an older version's.
    if (change?.erased && change.afterDigest !== null) {
      const message = `this ${kind} cannot be held to the ledger: its last change is erased`;
      unproven.push({ record: record.id, message });
      return [];
    }
    const message = ledgerFault(record, change);
    if (message === null) return [];
    return [{ rule: 'records-match-ledger', record: record.id, message: `this ${kind} ${message}` }];
  });
  return { violations, unproven };
}

function ledgerFault(record: RecordForms[RecordKind], last: LastChange | undefined): string | null {
  if (!last) return 'was written past the register: no revision knows it';
  if (last.afterDigest === null) return 'is in the graph, though its last revision removed it';
  if (digest(canonicalRecord(record), last.salt ?? '') === last.afterDigest) return null;
  return `is not as change ${last.id} left it`;
}
