import type { RecordKind } from '../record/record.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';

const lastChangesOf = query('verify/last-changes');

export type LastChange = NonNullable<RowOf<'verify/last-changes'>['last']>;

/** The last recorded change of each record by `<kind> <id>`; a record that the ledger does not know is left out. */
export async function lastChanges(
  tx: Tx,
  records: { kind: RecordKind; record: string }[],
): Promise<Map<string, LastChange>> {
  if (records.length === 0) return new Map();
  const rows = await tx.run(lastChangesOf, { rows: records.map(({ kind, record }) => ({ kind, record })) });
  return new Map(
    rows.flatMap(({ kind, record, last }) => (last ? [[`${kind} ${record}`, last] as const] : [])),
  );
}
