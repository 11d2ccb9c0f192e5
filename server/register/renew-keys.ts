import { statementOf } from '../claim/statement.ts';
import type { RecordForms, RecordKind } from '../record/record.ts';
import { writeRows } from '../record/record-store.ts';
import { keysOfSource } from '../source/source-records.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore, Tx } from '../store/graph-store.ts';
import { lockLedger } from './append-revision.ts';
import { readRecords, recordIds } from './records.ts';
import { deriveAnew } from './renew-copies.ts';
import { regroup } from './renew-witnesses.ts';

/**
 * Changes whenever the rules change by which the keys of sources and claims are made or what is derived of them, or what
 * was made by them was not whole: 4, since claims did not say when they were observed.
 */
const VERSION = 4;
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
  const sources = await renewPages(store, 'source', async (tx, page) => {
    const keys = page.map((source) => ({ id: source.id, ...keysOfSource(source) }));
    await writeRows(tx, sourceKeys, keys);
  });
  await store.write(async (tx) => {
    await lockLedger(tx);
    await regroup(tx, [], sources);
  }, LIMIT);
  await renewPages(store, 'claim', async (tx, claims) => {
    const statements = claims.map((claim) => ({ id: claim.id, statement: statementOf(claim) }));
    await writeRows(tx, claimStatements, statements);
    await deriveAnew(
      tx,
      claims.map(({ id }) => id),
    );
  });
  await store.write((tx) => tx.run(setMadeBy, { version: VERSION }), LIMIT);
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
  renew: (tx: Tx, records: RecordForms[K][]) => Promise<void>,
): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const ids = await store.write(async (tx) => {
      await lockLedger(tx);
      const page = await recordIds(tx, kind, all.at(-1) ?? '', PAGE_SIZE);
      if (page.length > 0) await renew(tx, await readRecords(tx, kind, page));
      return page;
    }, LIMIT);
    all.push(...ids);
    if (ids.length < PAGE_SIZE) return all;
  }
}
