import { CartularyError } from '../errors/errors.ts';
import { type AnyRecord, canonicalRecord, type RecordKind } from '../record/record.ts';
import { writeRows } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import type { Head } from '../revision/head.ts';
import { type Change, GENESIS_HASH, nextRevision, recordChange } from '../revision/ledger.ts';
import type { Sign } from '../revision/signing.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import type { Act } from './register.ts';

const lockHead = query('revision/lock-head');
const head = query('revision/head');
const append = query('revision/append');
const appendChanges = query('revision/append-changes');
const erase = query('revision/erase');

/**
 * Holds the head of the ledger until the transaction ends: the first statement of every write. Gives the last revision's time.
 * STORE_REFUSED in a store that was emptied since it was opened: a new chain would begin there, without constraints.
 */
export async function lockLedger(tx: Tx): Promise<string | null> {
  const [row] = await tx.run(lockHead);
  if (typeof row?.schema !== 'number') throw emptied();
  return row.at;
}

function emptied(): CartularyError {
  return new CartularyError(
    'STORE_REFUSED',
    'The store was emptied while this program had it open. Nothing was written. Start again, which makes its schema anew, or restore a backup first.',
  );
}

/** Milliseconds by which the last revision may be ahead of the clock: more than clocks and time zones are ever apart. */
const MOST_AHEAD = 24 * 3_600_000;

/**
 * The time to record a change under: now, or the last revision's where the clock has gone back since. ISO 8601, UTC.
 * STORE_REFUSED where that is more than a day ahead: all that is written after would bear its date.
 */
export function notBefore(last: string | null, now: Date): string {
  const at = now.toISOString();
  if (last !== null && Date.parse(last) - now.getTime() > MOST_AHEAD) throw farAhead(last, at);
  return last !== null && last > at ? last : at;
}

function farAhead(last: string, now: string): CartularyError {
  return new CartularyError(
    'STORE_REFUSED',
    `The last change of the register is dated ${last}, the clock of this computer says ${now}. Nothing was written: it would bear that date too. Set the clock right; if the register was written under a wrong one, restore a backup from before.`,
  );
}

/** Appends the revision of a written change and gives the new head; null when nothing changed. */
export async function appendRevision(work: WorkingSet, act: Act, sign: Sign | null): Promise<Head | null> {
  const { tx, settings } = work;
  const [row] = await tx.run(head);
  const last = { sequence: row?.sequence ?? 0, hash: row?.hash ?? GENESIS_HASH };
  const sequence = last.sequence + 1;
  const changes = (await changedRecords(work)).map(({ kind, id, before, after }, at) =>
    recordChange(`${sequence}:${at + 1}`, kind, id, before, after),
  );
  if (changes.length === 0) return null;
  const from = settings.without.has('chain-holds') ? { sequence: last.sequence, hash: GENESIS_HASH } : last;
  const revision = nextRevision(
    from,
    { at: settings.at, by: act.by, action: act.action, reason: act.reason },
    changes,
    sign,
  );
  await tx.run(append, { properties: { ...revision } });
  await writeRows(
    tx,
    appendChanges,
    changes.map((change) => ({ ...change })),
    { sequence, rows: changes.map((change) => ({ ...change })) },
  );
  return { sequence, hash: revision.hash };
}

/** A change before it has number and digests. */
interface Changed {
  kind: Change['kind'];
  id: string;
  before: string | null;
  after: string | null;
}

/** What the revision says of each record: those that were written, those whose history is erased, and the erasures. */
async function changedRecords(work: WorkingSet): Promise<Changed[]> {
  const erased = await eraseHistories(work);
  if (work.settings.without.has('records-match-ledger')) return erased;
  const written = RECORD_KINDS.flatMap((kind) =>
    work.touched(kind).map(({ id, before, after }) => ({
      kind,
      id,
      // What a record was before the revision that erases its history is a part of that history.
      before: before && !work.erasures.has(id) ? canonicalRecord(before) : null,
      after: after && canonicalRecord(after),
    })),
  );
  return [...written, ...(await restated(work)), ...erased];
}

/**
 * A record that stands though its history is erased, as it stands, under a salt of its own: no erased change could
 * show that the record was altered since.
 */
async function restated(work: WorkingSet): Promise<Changed[]> {
  const changes: Changed[] = [];
  for (const id of work.erasures.keys()) {
    for (const [kind, record] of await standing(work, id)) {
      if (work.touched(kind).some((touched) => touched.id === id)) continue;
      changes.push({ kind, id, before: null, after: canonicalRecord(record) });
    }
  }
  return changes;
}

async function standing(work: WorkingSet, id: string): Promise<[RecordKind, AnyRecord][]> {
  const found: [RecordKind, AnyRecord][] = [];
  for (const kind of RECORD_KINDS) {
    await work.load(kind, [id]);
    const record = work.get(kind, id);
    if (record) found.push([kind, record]);
  }
  return found;
}

/** Removes payloads and salts from the recorded changes, and gives the changes that say so. */
async function eraseHistories(work: WorkingSet): Promise<Changed[]> {
  const changes: Changed[] = [];
  for (const [id, reason] of work.erasures) {
    const erased = (await work.tx.run(erase, { record: id })).map((row) => row.id);
    if (erased.length === 0 && (await standing(work, id)).length === 0) throw nothingToErase(id);
    changes.push({ kind: 'erasure', id, before: null, after: JSON.stringify({ erased, reason }) });
  }
  return changes;
}

function nothingToErase(record: string): CartularyError {
  return new CartularyError('NOT_FOUND', `There is no recorded history of ${record} to erase.`, {
    rule: 'named-record-exists',
    record,
    value: record,
  });
}
