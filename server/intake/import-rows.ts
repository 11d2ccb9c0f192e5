import { CartularyError } from '../errors/errors.ts';
import { checkAddition } from '../register/check-change.ts';
import type { Act, Register, Repeat, Writer } from '../register/register.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { addRows } from './add-rows.ts';
import { batches } from './batches.ts';
import { type Compared, compareRows, type Difference } from './differences.ts';
import { eachOnce } from './each-once.ts';
import { Earlier } from './earlier.ts';
import { editRecords } from './edit-records.ts';
import type { Faults } from './faults.ts';
import { idsOf, type PlacedRow } from './row.ts';
import { placed, RowRefused } from './row-refused.ts';

export interface ImportOptions {
  store: GraphStore;
  /** With `singleUser`, unless the claims are to stay drafts. */
  register: Register;
  /** Rows a batch, each batch one transaction and one revision; Infinity for one of all. */
  batch?: number;
  /** Claims, and edits of them, stay drafts, for another curator to review. */
  drafts?: boolean;
  /** Rows whose records the register has are passed over, and the batches before a bad row stand. */
  resume?: boolean;
  /** As `resume`, but all is compared and checked before anything is written. */
  passOver?: boolean;
  /** Records that the register holds otherwise than the rows say are edited. */
  update?: boolean;
  /** Gathers the faults of all rows, of their reading too, and the whole is refused for them; the first one refuses otherwise. */
  faults?: Faults;
  /** All is read, compared and checked, and nothing is written. */
  dryRun?: boolean;
  /** After each batch: the step, and how many rows of the file are done with. */
  onProgress?: (step: 'checked' | 'loaded', rows: number) => void;
  /** A record that the register holds otherwise than a row says, once. */
  onDiffering?: (difference: Difference) => void;
  /** All that is to be done is known, and nothing is written yet. Not with `resume`, which writes as it reads. */
  onPlanned?: (plan: Plan) => void;
  /** Rows of which something is added, a batch at a time, once it is. */
  onAdded?: (rows: PlacedRow[]) => void;
  /** A loaded claim states what another states; `line` and `sameLine` are those of the file, where they stand in it. */
  onRepeat?: (repeat: PlacedRepeat) => void;
}

type PlacedRepeat = Repeat & {
  file?: string | undefined;
  line?: number | undefined;
  sameLine?: number | undefined;
};

/** What a file would do to the register. */
export interface Plan {
  /** Rows that would be added. */
  fresh: number;
  /** Records that would be edited. */
  edits: number;
  /** Rows that the register has as they are. */
  same: number;
  /** Records that it holds otherwise, and would still hold so. */
  left: number;
}

export interface Imported {
  /** Rows of which something was added. */
  added: number;
  /** Records that were edited. */
  edited: number;
  /** Rows that the register had already. */
  passedOver: number;
  /** Records that it holds otherwise than the rows say, and that were left so. */
  left: number;
  /** Claims that state what another states. */
  repeats: number;
  /** Numbers of the first and the last revision; null when nothing was written. */
  revisions: { first: number; last: number } | null;
}

/** One transaction may take that long. */
export const IMPORT_TIMEOUT_MS = 600_000;
const BATCH = 2000;

type Rows = () => AsyncIterable<PlacedRow> | Iterable<PlacedRow>;

/**
 * Adds rows in batches through the register, each batch a revision that keeps every rule. Unless `resume`, all rows are
 * compared and checked before the first is written, so a bad one leaves nothing behind; for that `rows` is read twice.
 * A row that the register has is refused then, unless `update`, which passes over what is the same and edits what is
 * not. An id that two rows have is refused any way. With `resume` the batches before a bad row stand; run again, it goes on after them. Either way a crash leaves
 * whole batches, and `resume` or `update` goes on.
 * Throws {@link RowRefused} for the first row that breaks a rule, with its line, or what `faults` refuses with.
 */
export async function importRows(act: Act, rows: Rows, options: ImportOptions): Promise<Imported> {
  const done: Imported = { added: 0, edited: 0, passedOver: 0, left: 0, repeats: 0, revisions: null };
  if (!options.resume || options.dryRun) {
    const planned = await plan(act, rows(), options);
    options.onPlanned?.(planned);
  }
  if (options.dryRun) return done;
  const places = new Map<string, Pick<PlacedRow, 'line' | 'file'>>();
  for await (const batch of batches(eachOnce(rows()), options.batch ?? BATCH)) {
    // Where neither is asked for, all rows were found to be new when they were planned, or the load is over by now.
    const { fresh, edits, same, differing } =
      options.resume || options.passOver || options.update ? await stepsOf(batch, options) : allNew(batch);
    const { sequence, repeats } = await write(act, batch, fresh, edits, options).catch((error) => {
      if (error instanceof RowRefused) error.loaded = done.added;
      throw error;
    });
    if (sequence !== null) done.revisions = { first: done.revisions?.first ?? sequence, last: sequence };
    done.added += fresh.length;
    done.edited += edits.length;
    done.passedOver += same;
    done.left += differing.length - edits.length;
    done.repeats += repeats.length;
    if (fresh.length > 0) options.onAdded?.(fresh);
    for (const { row, line, file } of batch) {
      if ('claim' in row) places.set(row.claim.id, file === undefined ? { line } : { line, file });
    }
    for (const repeat of repeats) {
      const sameLine = places.get(repeat.sameAs)?.line;
      options.onRepeat?.({ ...repeat, ...places.get(repeat.claim), sameLine });
    }
    // Where all was planned first, what differs has been told of.
    if (options.resume) for (const each of differing) options.onDiffering?.(each);
    options.onProgress?.('loaded', done.added + done.edited + done.passedOver + done.left);
  }
  return done;
}

interface Steps extends Compared {
  edits: Difference[];
}

function allNew(batch: PlacedRow[]): Steps {
  return { fresh: batch, same: 0, differing: [], edits: [] };
}

/** What is to be done with a batch: what of it is added and what is edited. */
async function stepsOf(batch: PlacedRow[], { store, update = false }: ImportOptions): Promise<Steps> {
  const compared = await store.read((tx) => compareRows(tx, batch), { timeoutMs: IMPORT_TIMEOUT_MS });
  const edits = update ? compared.differing.filter(({ hindrance }) => hindrance === null) : [];
  return { ...compared, edits };
}

async function write(
  act: Act,
  batch: PlacedRow[],
  fresh: PlacedRow[],
  edits: Difference[],
  { register, drafts = false }: ImportOptions,
): Promise<{ sequence: number | null; repeats: Repeat[] }> {
  if (fresh.length + edits.length === 0) return { sequence: null, repeats: [] };
  return register
    .change(act, (writer) => make(writer, fresh, edits, drafts), { timeoutMs: IMPORT_TIMEOUT_MS })
    .catch((error) => {
      throw placed(error, fresh, batch);
    });
}

async function make(writer: Writer, fresh: PlacedRow[], edits: Difference[], drafts: boolean): Promise<void> {
  await addRows(writer, fresh, drafts);
  await editRecords(writer, edits, drafts);
}

/**
 * Compares and checks all rows; throws {@link RowRefused} for one that breaks a rule or, unless what is there may be, is
 * there.
 */
async function plan(act: Act, rows: ReturnType<Rows>, options: ImportOptions): Promise<Plan> {
  const { batch: size = BATCH, update = false, resume = false, passOver = false, faults } = options;
  const earlier = new Earlier();
  const planned: Plan = { fresh: 0, edits: 0, same: 0, left: 0 };
  let checked = 0;
  let known: PlacedRow | undefined;
  for await (const batch of batches(eachOnce(rows, faults), size)) {
    const { fresh, edits, same, differing } = await stepsOf(batch, options);
    // What differs and is left is checked, too, as if it were edited: a broken rule is worth to be told.
    const tried = passOver ? differing.filter(({ hindrance }) => hindrance === null) : edits;
    await check(act, batch, { fresh, edits: tried }, earlier, options);
    for (const each of differing) options.onDiffering?.(each);
    planned.fresh += fresh.length;
    planned.edits += edits.length;
    planned.same += same;
    planned.left += differing.length - edits.length;
    known ??= batch.find((each) => !fresh.includes(each));
    checked += batch.length;
    options.onProgress?.('checked', checked);
  }
  faults?.refuse();
  if (known && !update && !resume && !passOver) throw thereAlready(known, planned);
  return planned;
}

/** Checks what would be done with a batch, and adds to `earlier` what would then be there. */
async function check(
  act: Act,
  batch: PlacedRow[],
  { fresh, edits }: Pick<Steps, 'fresh' | 'edits'>,
  earlier: Earlier,
  { store, drafts = false, faults }: ImportOptions,
): Promise<void> {
  const refuse = (error: unknown) => {
    const refused = placed(error, fresh, batch);
    if (!faults || !(refused instanceof RowRefused)) throw refused;
    faults.add(refused);
  };
  const settings = {
    by: act.by,
    at: new Date().toISOString(),
    singleUser: true,
    without: new Set<never>(),
    ...(faults && { onRefused: refuse }),
  };
  const steps = (writer: Writer) => make(writer, fresh, edits, drafts);
  await store
    .read(async (tx) => earlier.add(await checkAddition(tx, settings, earlier, steps)), {
      timeoutMs: IMPORT_TIMEOUT_MS,
    })
    .catch(refuse);
}

function thereAlready(known: PlacedRow, { same, left }: Plan): RowRefused {
  const [record = ''] = idsOf(known.row);
  const others = `the register has ${same} of the rows as they are and ${left} of their records otherwise`;
  const error = new CartularyError('DUPLICATE_IDENTIFIER', `${record}: the id is taken; ${others}`, {
    rule: 'unique-identifier',
    record,
    field: 'id',
    value: record,
    valid: 'an id that no other record has, or a load that resumes or updates',
  });
  return new RowRefused(known, error);
}
