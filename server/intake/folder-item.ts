import type { CartularyError } from '../errors/errors.ts';
import type { Faults } from './faults.ts';
import type { PlacedRow } from './row.ts';
import { RowRefused } from './row-refused.ts';
import { rowFrom } from './row-shape.ts';
import type { Item, Path } from './yaml-file.ts';

/** An item of a file in a folder. */
export interface FolderItem extends Item {
  file: string;
}

/** A record that an item makes, and where in the item it stands. */
interface Made {
  /** One record under the name of its kind, not checked yet. */
  row: unknown;
  within?: Path;
  retracted?: string;
}

/** The rows that an item makes; one that is none of its kind is a fault, and left out. */
export function placedRows(item: FolderItem, made: Made[], faults: Faults): PlacedRow[] {
  return made.flatMap(({ row, within = [], retracted }) => {
    const read = rowFrom(trimmed(row));
    if (read === null || read.problems.length > 0) {
      reportForm(item, read?.problems ?? [], faults, within);
      return [];
    }
    const lineOf = (field: string) => item.line([...within, ...pathOf(field)]);
    const placed = { row: read.row, file: item.file, line: lineOf(''), lineOf };
    return [retracted === undefined ? placed : { ...placed, retracted }];
  });
}

/** Tells of faults of form of an item, at the lines where they stand. */
export function reportForm(
  { file, line }: FolderItem,
  problems: CartularyError[],
  faults: Faults,
  within: Path = [],
): void {
  for (const problem of problems) {
    const at = line([...within, ...pathOf(problem.details.field ?? '')]);
    faults.add(new RowRefused({ file, line: at }, problem));
  }
}

/** Fields of a record that a file writes under another name. */
const WRITTEN: Record<string, string> = { position: 'start', locator: 'paragraph', exact: 'quote' };

/** `citations[2].position` as the path of that part in a file. */
function pathOf(field: string): Path {
  const steps = field.split(/[.[\]]+/).filter(Boolean);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : (WRITTEN[step] ?? step)));
}

/** Passages are kept to the letter. */
const VERBATIM = ['exact', 'prefix', 'suffix'];

/** The value with its texts as they are meant: a block of YAML ends in a line break. */
function trimmed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return VERBATIM.includes(key) ? value : value.trim();
  if (Array.isArray(value)) return value.map((each) => trimmed(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, trimmed(each, name)]));
}
