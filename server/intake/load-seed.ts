import type { RecordKind } from '../record/record.ts';
import type { Register } from '../register/register.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TextStore } from '../text/text-store.ts';
import { sameTexts } from '../verify/same-texts.ts';
import { type AnchorTally, anchorRows, type PlacedNotice } from './anchor-rows.ts';
import { type Difference, kindsOf } from './differences.ts';
import { Faults } from './faults.ts';
import { importRows } from './import-rows.ts';
import { readFolder } from './read-folder.ts';
import type { PlacedRow } from './row.ts';

export interface SeedOptions {
  store: GraphStore;
  /** With `singleUser`: what a seed says was reviewed by whoever made it. */
  register: Register;
  /** Where it has the text of a citation, quote, position and locator are checked before anything is loaded. */
  texts?: TextStore | null;
  /**
   * Called for each quote that a person should look at again in its text, before anything is loaded; and after it for each
   * text that says what one of another source says.
   */
  onNotice?: (notice: PlacedNotice) => void;
  /** Called for each record that the register holds otherwise than the seed, before anything is loaded. */
  onDiffering?: (difference: Difference) => void;
}

export interface SeedResult {
  /** Number of the one revision, or null when the register had everything already. */
  sequence: number | null;
  /** Records added, by kind. */
  added: Partial<Record<RecordKind, number>>;
  /** Records that the register holds otherwise than the seed; they were left as they are. */
  differing: { id: string; file: string; line: number }[];
  /** Claims that state what another states already. */
  repeats: { claim: string; sameAs: string; file: string; line: number }[];
}

/**
 * Loads a folder of the seed form (seed/README.md) as one revision by `seed`: claims are added with their citations and
 * reviewed, and those with a reason to be withdrawn are then retracted. What the register has already is left alone, so a second load changes nothing.
 * Throws {@link FolderRefused} with every fault, by file, line and rule, and then has loaded nothing; BAD_USER_INPUT when
 * the folder cannot be read.
 */
export async function loadSeed(folder: string, options: SeedOptions): Promise<SeedResult> {
  const { store, register, texts = null, onNotice, onDiffering } = options;
  const faults = new Faults();
  const rows = await anchored(await readFolder(folder, faults), texts, faults, onNotice);
  const result: SeedResult = { sequence: null, added: {}, differing: [], repeats: [] };
  const snapshots = new Map<string, { file: string; line: number }>();
  const act = { by: 'seed', action: 'seed', reason: null };
  const { revisions } = await importRows(act, () => rows, {
    store,
    register,
    faults,
    batch: Number.POSITIVE_INFINITY,
    passOver: true,
    onDiffering: (difference) => {
      const { id, file = '', line } = difference;
      result.differing.push({ id, file, line });
      onDiffering?.(difference);
    },
    onAdded: (added) => {
      for (const { row, file = '', line } of added)
        if ('snapshot' in row) snapshots.set(row.snapshot.sha256, { file, line });
      for (const kind of added.flatMap(({ row }) => kindsOf(row)))
        result.added[kind] = (result.added[kind] ?? 0) + 1;
    },
    onRepeat: ({ claim, sameAs, file = '', line = 1 }) => {
      result.repeats.push({ claim, sameAs, file, line });
    },
  });
  if (snapshots.size > 0 && texts?.configured) {
    for await (const notice of sameTexts(store, texts, new Set(snapshots.keys())))
      onNotice?.({ line: 1, ...notice, ...snapshots.get(notice.record) });
  }
  return { ...result, sequence: revisions?.last ?? null };
}

/** The rows with their quotes looked up, where there are texts. */
async function anchored(
  rows: PlacedRow[],
  texts: TextStore | null,
  faults: Faults,
  onNotice: SeedOptions['onNotice'],
): Promise<PlacedRow[]> {
  if (!texts?.configured) return rows;
  const tally: AnchorTally = { checked: 0, anchored: 0, unchecked: 0 };
  const found: PlacedRow[] = [];
  for await (const placed of anchorRows(rows, { texts, tally, onNotice, faults })) found.push(placed);
  return found;
}
