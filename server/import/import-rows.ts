import { contradictionId } from '../claim/proposal-records.ts';
import { checkAddition } from '../register/check-change.ts';
import { takenRecords } from '../register/records.ts';
import type { Act, ImportRow, Register } from '../register.ts';
import type { RecordKind } from '../revision/record.ts';
import { derivationId, separationId } from '../source/derivation-records.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { Earlier } from './earlier.ts';
import { addRows, batches, kindOf, type PlacedRow, placed, RowRefused } from './rows.ts';

export interface ImportOptions {
  store: GraphStore;
  /** With `singleUser`, unless the claims are to stay drafts. */
  register: Register;
  /** Rows a batch, each batch one transaction and one revision. */
  batch?: number;
  /** Claims stay drafts, for another curator to review. */
  drafts?: boolean;
  /** Rows whose records the register has are passed over, and the batches before a bad row stand. */
  resume?: boolean;
  /** After each batch: the step, and how many rows of the file are done with. */
  onProgress?: (step: 'checked' | 'loaded', rows: number) => void;
}

export interface Imported {
  /** Rows of which something was added. */
  added: number;
  /** Rows that the register had already. */
  passedOver: number;
  /** Numbers of the first and the last revision; null when nothing was added. */
  revisions: { first: number; last: number } | null;
}

/** One transaction may take that long. */
export const IMPORT_TIMEOUT_MS = 600_000;
const BATCH = 2000;

/**
 * Adds rows in batches through the register, each batch a revision that keeps every rule. Unless `resume`, all rows are
 * checked before the first is written, so a bad one leaves nothing behind; for that `rows` is read twice. With
 * `resume` the batches before a bad row stand; run again, it goes on after them. Either way a crash leaves whole
 * batches, and `resume` goes on.
 * Throws {@link RowRefused} for the first row that breaks a rule, with its line.
 */
export async function importRows(
  act: Act,
  rows: () => AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
  options: ImportOptions,
): Promise<Imported> {
  const { store, register, drafts = false, batch: size = BATCH } = options;
  if (!options.resume) await checkAll(act, rows(), size, options);
  const done: Imported = { added: 0, passedOver: 0, revisions: null };
  const refusedAfter = (error: unknown) => {
    if (error instanceof RowRefused) error.loaded = done.added;
    return error;
  };
  for await (const batch of batches(rows(), size)) {
    const fresh = options.resume ? await withoutKnown(store, batch) : batch;
    done.passedOver += batch.length - fresh.length;
    if (fresh.length > 0) {
      const change = fresh.map(({ row }) => row);
      const { sequence } = await register
        .change(act, (writer) => addRows(writer, change, drafts))
        .catch((error) => {
          throw refusedAfter(placed(error, fresh));
        });
      if (sequence !== null) done.revisions = { first: done.revisions?.first ?? sequence, last: sequence };
      done.added += fresh.length;
    }
    options.onProgress?.('loaded', done.added + done.passedOver);
  }
  return done;
}

async function checkAll(
  act: Act,
  rows: AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
  size: number,
  { store, drafts = false, onProgress }: ImportOptions,
): Promise<void> {
  const earlier = new Earlier();
  const settings = { by: act.by, at: new Date().toISOString(), singleUser: true, without: new Set<never>() };
  let checked = 0;
  for await (const batch of batches(rows, size)) {
    const change = batch.map(({ row }) => row);
    await store
      .read(
        async (tx) => {
          const make = (writer: Parameters<typeof addRows>[0]) => addRows(writer, change, drafts);
          earlier.add(await checkAddition(earlier.over(tx), settings, earlier, make));
        },
        { timeoutMs: IMPORT_TIMEOUT_MS },
      )
      .catch((error) => {
        throw placed(error, batch);
      });
    checked += batch.length;
    onProgress?.('checked', checked);
  }
}

/** The rows whose record the register does not have, by its id alone: what it holds otherwise is left as it is. */
async function withoutKnown(store: GraphStore, batch: PlacedRow[]): Promise<PlacedRow[]> {
  const wanted = batch.map(({ row }) => recordOf(row));
  const known = new Set<string>();
  await store.read(
    async (tx) => {
      for (const kind of new Set(wanted.map((each) => each.kind))) {
        const ids = wanted.filter((each) => each.kind === kind).map(({ id }) => id);
        for (const id of await takenRecords(tx, kind, [...new Set(ids)])) known.add(`${kind} ${id}`);
      }
    },
    { timeoutMs: IMPORT_TIMEOUT_MS },
  );
  return batch.filter((_, at) => !known.has(`${wanted[at]!.kind} ${wanted[at]!.id}`));
}

/** Kind and id of the record that a row adds. */
function recordOf(row: ImportRow): { kind: RecordKind; id: string } {
  if ('derivation' in row) return { kind: 'derivation', id: derivationId(row.derivation) };
  if ('separation' in row)
    return { kind: 'separation', id: separationId(row.separation.a, row.separation.b) };
  if ('contradiction' in row) {
    const { claim, contradicts } = row.contradiction;
    return { kind: 'contradiction', id: contradictionId(claim, contradicts) };
  }
  if ('snapshot' in row) return { kind: 'snapshot', id: row.snapshot.sha256 };
  if ('entityType' in row) return { kind: 'entity-type', id: row.entityType.id };
  const kind = kindOf(row) as 'predicate' | 'entity' | 'source' | 'claim' | 'citation';
  return { kind, id: (Object.values(row)[0] as { id: string }).id };
}
