import { CartularyError } from '../errors.ts';
import type { Act } from '../register.ts';
import { type Change, GENESIS_HASH, nextRevision, recordChange } from '../revision/ledger.ts';
import { canonicalRecord, RECORD_KINDS } from '../revision/record.ts';
import { writeRows } from '../revision/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';
import type { WorkingSet } from './working-set.ts';

const lockHead = query('revision/lock-head');
const head = query('revision/head');
const append = query('revision/append');
const appendChanges = query('revision/append-changes');
const erase = query('revision/erase');

/** Holds the head of the ledger until the transaction ends: the first statement of every write. */
export async function lockLedger(tx: Tx): Promise<void> {
  await tx.run(lockHead);
}

/** Appends the revision of a written change and gives its number; null when nothing changed. */
export async function appendRevision(work: WorkingSet, act: Act): Promise<number | null> {
  const { tx, settings } = work;
  const [row] = await tx.run(head);
  const last = { sequence: (row?.sequence as number) ?? 0, hash: (row?.hash as string) ?? GENESIS_HASH };
  const sequence = last.sequence + 1;
  const changes: Change[] = [];
  const record = (...[kind, id, before, after]: [Change['kind'], string, string | null, string | null]) => {
    changes.push(recordChange(`${sequence}:${changes.length + 1}`, kind, id, before, after));
  };
  if (!settings.without.has('records-match-ledger')) {
    for (const kind of RECORD_KINDS) {
      for (const { id, before, after } of work.touched(kind)) {
        record(kind, id, before && canonicalRecord(before), after && canonicalRecord(after));
      }
    }
  }
  for (const [id, reason] of work.erasures) {
    const erased = (await tx.run(erase, { record: id })).map(({ id: change }) => change as string);
    if (erased.length === 0) throw nothingToErase(id);
    record('erasure', id, null, JSON.stringify({ erased, reason }));
  }
  if (changes.length === 0) return null;
  const from = settings.without.has('chain-holds') ? { sequence: last.sequence, hash: GENESIS_HASH } : last;
  const revision = nextRevision(
    from,
    { at: settings.at, by: act.by, action: act.action, reason: act.reason },
    changes,
  );
  await tx.run(append, { properties: { ...revision } });
  await writeRows(
    tx,
    appendChanges,
    changes.map((change) => ({ ...change })),
    { sequence, rows: changes.map((change) => ({ ...change })) },
  );
  return sequence;
}

function nothingToErase(record: string): CartularyError {
  return new CartularyError('NOT_FOUND', `There is no recorded history of ${record} to erase.`, {
    rule: 'named-record-exists',
    record,
    value: record,
  });
}
