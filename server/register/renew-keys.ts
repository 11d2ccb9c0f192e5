import { statementOf } from '../claim/statement.ts';
import type { RecordForms, RecordKind } from '../record/record.ts';
import { writeRows } from '../record/record-store.ts';
import { WorkingSet } from '../record/working-set.ts';
import { keysOfSource } from '../source/source-records.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherQuery, CypherValue, GraphStore, Tx } from '../store/graph-store.ts';
import { lockLedger } from './append-revision.ts';
import { GRAPH, readRecords, recordIds } from './records.ts';
import { renewCopies } from './renew-copies.ts';
import { regroup } from './renew-witnesses.ts';

/**
 * Changes whenever the rules change by which the keys of sources and claims are made, or what was made by them was not
 * whole: 3, since names and addresses in other spellings were two witnesses, and dates in other words two statements.
 */
const VERSION = 3;
const PAGE_SIZE = 2_000;
/** A renewal reads everything; it may take longer than a request. */
const LIMIT = { timeoutMs: 300_000 };

const madeBy = query('schema/keys');
const setMadeBy = query('schema/set-keys');
const sourceKeys = query('source/renew-keys');
const claimStatements = query('claim/renew-statements');

/**
 * Makes the address keys, witness groups and statements of a migrated store anew where an earlier version made them by
 * other rules, and what is derived of them. They are copies, so no revision tells of it. It can be cut off and repeated.
 */
export async function renewKeys(store: GraphStore): Promise<void> {
  if (await store.read(keysAreCurrent)) return;
  const sources = await renewPages(store, 'source', sourceKeys, (source) => ({
    id: source.id,
    ...keysOfSource(source),
  }));
  await renewPages(store, 'claim', claimStatements, (claim) => ({
    id: claim.id,
    statement: statementOf(claim),
  }));
  await store.write(async (tx) => {
    await lockLedger(tx);
    const moved = await regroup(tx, [], sources);
    await renewCopies(nobodysChange(tx), moved);
    await tx.run(setMadeBy, { version: VERSION });
  }, LIMIT);
}

/** Whether this version made the keys of the store. */
export async function keysAreCurrent(tx: Tx): Promise<boolean> {
  const [row] = await tx.run(madeBy);
  return row?.version === VERSION;
}

/** Goes through the records of a kind, each page in a transaction of its own; gives their ids. */
async function renewPages<K extends RecordKind>(
  store: GraphStore,
  kind: K,
  renew: CypherQuery,
  rowOf: (record: RecordForms[K]) => CypherValue,
): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const ids = await store.write(async (tx) => {
      await lockLedger(tx);
      const page = await recordIds(tx, kind, all.at(-1) ?? '', PAGE_SIZE);
      if (page.length > 0) await writeRows(tx, renew, (await readRecords(tx, kind, page)).map(rowOf));
      return page;
    }, LIMIT);
    all.push(...ids);
    if (ids.length < PAGE_SIZE) return all;
  }
}

/** A change that touches no record. */
function nobodysChange(tx: Tx): WorkingSet {
  return new WorkingSet(
    tx,
    { by: '', at: new Date().toISOString(), singleUser: false, without: new Set() },
    GRAPH,
  );
}
