import type { KeyObject } from 'node:crypto';
import { RECORD_STORES } from '../register/records.ts';
import type { Head } from '../revision/head.ts';
import { historyFault, keptHeadFault } from '../revision/history.ts';
import { type Change, changeHolds, GENESIS_HASH, type Revision } from '../revision/ledger.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';
import { lastChanges } from './last-changes.ts';
import { type Hashed, type Previous, revisionFaults, signatureFaults } from './revision-rules.ts';
import type { Note, Violation } from './violation.ts';

const revisionsPage = query('verify/revisions');
const changesByIds = query('verify/changes');
const erasuresOf = query('verify/erasures');
const totals = query('verify/totals');
const head = query('revision/head');

const PAGE = 200;

export interface ChainTally {
  revisions: number;
  changes: number;
  /** Histories that were erased; a record whose history was erased twice counts twice. */
  erasures: number;
  /** Revisions that are signed. */
  signed: number;
  /** The last revision; null when there is none. */
  head: Head | null;
}

export interface ChainOptions {
  /** See `VerifyOptions`. */
  head?: Head | null;
  keys?: KeyObject[];
  onNote?: (note: Note) => void;
  now?: Date;
}

/**
 * Follows the hash chain from its start: numbers without gaps, every hash over the one before it, every digest over its
 * payload, no time before the one before or to come, the head at the last revision; and that no record that the ledger
 * says exists is missing from the graph. Tells of each erasure. Holds one page of payloads and the digests of one revision at a time.
 */
export async function* verifyChain(
  store: GraphStore,
  tally: ChainTally,
  { onNote, head = null, keys = [], now = new Date() }: ChainOptions = {},
): AsyncGenerator<Violation> {
  let previous: Previous = { sequence: 0, hash: GENESIS_HASH, at: '' };
  for (;;) {
    const rows = await store.read((tx) => tx.run(revisionsPage, { after: previous.sequence, limit: PAGE }));
    for (const row of rows) {
      const revision = row.properties;
      const hashed: Hashed[] = [];
      yield* verifyChanges(store, revision, hashed, (note) => {
        tally.erasures += 1;
        onNote?.(note);
      });
      yield* revisionFaults(revision, previous, hashed, row.changes, now);
      yield* signatureFaults(revision, tally.signed > 0, keys);
      if (revision.signature !== null) tally.signed += 1;
      tally.revisions += 1;
      tally.changes += row.changes;
      previous = { sequence: revision.sequence, hash: revision.hash, at: revision.at };
    }
    if (rows.length < PAGE) break;
  }
  if (previous.sequence > 0) tally.head = { sequence: previous.sequence, hash: previous.hash };
  if (keys.length > 0 && tally.signed === 0 && tally.head) yield brokenHead('no revision is signed');
  const lost = await keptHeadFault(store);
  if (lost !== null) yield brokenHead(`the head beside the store is not in it: ${lost}`);
  const forged = head && (await store.read((tx) => historyFault(tx, head)));
  if (forged) yield brokenHead(`the head given is not in it: ${forged}`);
  yield* await store.read((tx) => verifyEnds(tx, previous, tally));
}

async function* verifyChanges(
  store: GraphStore,
  { sequence, by, at }: Revision,
  hashed: Hashed[],
  onErasure: (note: Note) => void,
): AsyncGenerator<Violation> {
  for (let first = 1; ; first += PAGE) {
    const ids = Array.from({ length: PAGE }, (_, at) => `${sequence}:${first + at}`);
    const { changes, missing, unrecorded } = await store.read(async (tx) => {
      const found = (await tx.run(changesByIds, { sequence, ids })).map(({ properties }) => properties);
      return {
        changes: found,
        missing: await missingRecords(tx, found),
        unrecorded: await hiddenChanges(tx, found),
      };
    });
    for (const change of changes.sort((a, b) => placeOf(a) - placeOf(b))) {
      if (!changeHolds(change)) {
        const message = `what change ${change.id} recorded of ${change.record} does not fit its digests`;
        yield { rule: 'chain-holds', record: change.record, message };
      }
      const { id, record, kind, beforeDigest, afterDigest } = change;
      hashed.push({ id, record, kind, beforeDigest, afterDigest });
      if (kind === 'erasure')
        onErasure({ record, message: `${by} erased its history in revision ${sequence} (${at})` });
    }
    yield* missing;
    yield* unrecorded;
    if (changes.length < PAGE) return;
  }
}

/** Records whose last change is one of these and left them standing, but which the graph no longer has. */
async function missingRecords(tx: Tx, changes: Change[]): Promise<Violation[]> {
  const standing = changes.flatMap(({ id, kind, record, afterDigest }) =>
    kind === 'erasure' || afterDigest === null ? [] : [{ id, kind, record }],
  );
  const last = await lastChanges(tx, standing);
  const violations: Violation[] = [];
  for (const kind of new Set(standing.map((change) => change.kind))) {
    const ids = standing
      .filter((change) => change.kind === kind && last.get(`${kind} ${change.record}`)?.id === change.id)
      .map(({ record }) => record);
    const found = new Set((await RECORD_STORES[kind].read(tx, ids)).map(({ id }) => id));
    for (const record of ids) {
      if (found.has(record)) continue;
      const message = `the ledger has this ${kind} as standing, the graph does not hold it whole`;
      violations.push({ rule: 'records-match-ledger', record, message });
    }
  }
  return violations;
}

/** Changes that are marked as erased though no erasure in the ledger names them. */
async function hiddenChanges(tx: Tx, changes: Change[]): Promise<Violation[]> {
  const erased = changes.filter((change) => change.erased);
  if (erased.length === 0) return [];
  const rows = await tx.run(erasuresOf, { records: [...new Set(erased.map(({ record }) => record))] });
  const named = new Set(rows.flatMap((row) => row.after.flatMap(erasedBy)));
  return erased
    .filter(({ id }) => !named.has(id))
    .map(({ id, record }) => ({
      rule: 'chain-holds',
      record,
      message: `change ${id} is marked as erased, but no erasure in the ledger names it`,
    }));
}

function erasedBy(after: string): string[] {
  try {
    const { erased = [] }: { erased?: string[] } = JSON.parse(after);
    return erased;
  } catch {
    // What an erasure says is held to its digest elsewhere.
    return [];
  }
}

async function verifyEnds(tx: Tx, last: Previous, tally: ChainTally): Promise<Violation[]> {
  const violations: Violation[] = [];
  const [row] = await tx.run(head);
  const sequence = row?.sequence ?? 0;
  // A writer may have gone on meanwhile; a head behind the last revision is wrong in any case.
  if (sequence < last.sequence || (sequence === last.sequence && (row?.hash ?? GENESIS_HASH) !== last.hash)) {
    violations.push(brokenHead(`the head is at revision ${sequence}, the last revision is ${last.sequence}`));
  }
  if (sequence === last.sequence && typeof row?.at === 'string' && row.at !== last.at) {
    violations.push(brokenHead(`the head's time is ${row.at}, that of the last revision ${last.at}`));
  }
  if (sequence > last.sequence) {
    const [counted] = await tx.run(totals);
    if (counted && counted.revisions <= tally.revisions) {
      violations.push(
        brokenHead(`the head is at revision ${sequence}, but the last one is ${last.sequence}`),
      );
    }
    return violations;
  }
  const [counted] = await tx.run(totals);
  if (counted?.changes !== tally.changes) {
    violations.push(
      brokenHead(`${counted?.changes} changes are in the graph, ${tally.changes} of them in revisions`),
    );
  }
  return violations;
}

function brokenHead(message: string): Violation {
  return { rule: 'chain-holds', record: 'ledger:head', message };
}

function placeOf({ id }: { id: string }): number {
  return Number(id.slice(id.indexOf(':') + 1));
}
