import { RECORD_STORES } from '../register/records.ts';
import {
  type Change,
  changeHolds,
  digest,
  GENESIS_HASH,
  type Revision,
  revisionHash,
} from '../revision/ledger.ts';
import type { RecordKind } from '../revision/record.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherRow, GraphStore, Tx } from '../store/graph-store.ts';
import { lastChanges } from './last-changes.ts';
import type { Violation } from './violation.ts';

const revisionsPage = query('verify/revisions');
const changesByIds = query('verify/changes');
const erasuresOf = query('verify/erasures');
const totals = query('verify/totals');
const head = query('revision/head');

const PAGE = 200;

/** What of a change its revision's hash covers. */
type Hashed = Pick<Change, 'id' | 'record' | 'kind' | 'beforeDigest' | 'afterDigest'>;

export interface ChainTally {
  revisions: number;
  changes: number;
}

/**
 * Follows the hash chain from its start: numbers without gaps, every hash over the one before it, every digest over its
 * payload, the head at the last revision; and that no record that the ledger says exists is missing from the graph.
 * Holds one page of payloads and the digests of one revision at a time.
 */
export async function* verifyChain(store: GraphStore, tally: ChainTally): AsyncGenerator<Violation> {
  let previous = { sequence: 0, hash: GENESIS_HASH };
  for (;;) {
    const rows = await store.read((tx) => tx.run(revisionsPage, { after: previous.sequence, limit: PAGE }));
    for (const row of rows) {
      const revision = decodeRevision(row);
      const hashed: Hashed[] = [];
      yield* verifyChanges(store, revision.sequence, hashed);
      yield* verifyRevision(revision, previous, hashed, row.changes as number);
      tally.revisions += 1;
      tally.changes += row.changes as number;
      previous = { sequence: revision.sequence, hash: revision.hash };
    }
    if (rows.length < PAGE) break;
  }
  yield* await store.read((tx) => verifyEnds(tx, previous, tally));
}

async function* verifyChanges(
  store: GraphStore,
  sequence: number,
  hashed: Hashed[],
): AsyncGenerator<Violation> {
  for (let first = 1; ; first += PAGE) {
    const ids = Array.from({ length: PAGE }, (_, at) => `${sequence}:${first + at}`);
    const { changes, missing, unrecorded } = await store.read(async (tx) => {
      const found = (await tx.run(changesByIds, { sequence, ids })).map(decodeChange);
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
    }
    yield* missing;
    yield* unrecorded;
    if (changes.length < PAGE) return;
  }
}

function* verifyRevision(
  revision: Revision,
  previous: { sequence: number; hash: string },
  hashed: Hashed[],
  changes: number,
): Generator<Violation> {
  const { sequence, reason, reasonSalt, reasonDigest } = revision;
  const broken = (message: string): Violation => ({
    rule: 'chain-holds',
    record: `revision:${sequence}`,
    message,
  });
  if (sequence !== previous.sequence + 1)
    yield broken(`revision ${previous.sequence} is followed by ${sequence}`);
  if (revision.previousHash !== previous.hash) yield broken('it does not hash over the revision before it');
  if (changes !== hashed.length)
    yield broken(`it has ${changes} changes, of which ${hashed.length} are in its numbering`);
  if (revisionHash(revision, hashed) !== revision.hash) yield broken('its content does not have its hash');
  const fits =
    reasonSalt === null
      ? reason === null && reasonDigest === null
      : digest(reason, reasonSalt) === reasonDigest;
  if (!fits) yield broken('its reason does not fit its digest');
}

/** Records whose last change is one of these and left them standing, but which the graph no longer has. */
async function missingRecords(tx: Tx, changes: Change[]): Promise<Violation[]> {
  const standing = changes.filter(({ kind, afterDigest }) => kind !== 'erasure' && afterDigest !== null);
  const last = await lastChanges(tx, standing as { kind: RecordKind; record: string }[]);
  const violations: Violation[] = [];
  for (const kind of new Set(standing.map((change) => change.kind as RecordKind))) {
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
  const named = new Set(rows.flatMap((row) => (row.after as string[]).flatMap(erasedBy)));
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
    return (JSON.parse(after) as { erased?: string[] }).erased ?? [];
  } catch {
    // What an erasure says is held to its digest elsewhere.
    return [];
  }
}

async function verifyEnds(
  tx: Tx,
  last: { sequence: number; hash: string },
  tally: ChainTally,
): Promise<Violation[]> {
  const broken = (message: string): Violation => ({ rule: 'chain-holds', record: 'ledger:head', message });
  const violations: Violation[] = [];
  const [row] = await tx.run(head);
  const sequence = (row?.sequence ?? 0) as number;
  // A writer may have gone on meanwhile; a head behind the last revision is wrong in any case.
  if (sequence < last.sequence || (sequence === last.sequence && (row?.hash ?? GENESIS_HASH) !== last.hash)) {
    violations.push(broken(`the head is at revision ${sequence}, the last revision is ${last.sequence}`));
  }
  if (sequence > last.sequence) {
    const [counted] = await tx.run(totals);
    if ((counted?.revisions as number) <= tally.revisions) {
      violations.push(broken(`the head is at revision ${sequence}, but the last one is ${last.sequence}`));
    }
    return violations;
  }
  const [counted] = await tx.run(totals);
  if (counted?.changes !== tally.changes) {
    violations.push(
      broken(`${counted?.changes} changes are in the graph, ${tally.changes} of them in revisions`),
    );
  }
  return violations;
}

/** The graph leaves out what is null. */
function decodeRevision(row: CypherRow): Revision {
  const {
    reason = null,
    reasonSalt = null,
    reasonDigest = null,
    ...rest
  } = row.properties as Partial<Revision>;
  return { ...(rest as Revision), reason, reasonSalt, reasonDigest };
}

function decodeChange(row: CypherRow): Change {
  const change = row.properties as Partial<Change>;
  return {
    id: change.id!,
    record: change.record!,
    kind: change.kind!,
    before: change.before ?? null,
    after: change.after ?? null,
    salt: change.salt ?? null,
    beforeDigest: change.beforeDigest ?? null,
    afterDigest: change.afterDigest ?? null,
    erased: change.erased ?? false,
  };
}

function placeOf({ id }: { id: string }): number {
  return Number(id.slice(id.indexOf(':') + 1));
}
