import type { ImportRow } from '../register/register.ts';

type Member<R> = R extends unknown ? keyof R : never;
/** What a row may be of. */
export type RowKind = Member<ImportRow>;

/** A row and where it stands, whatever form its file has. */
export interface PlacedRow {
  row: ImportRow;
  /** In its file, from 1. */
  line: number;
  /** Where rows are of several files: which, relative to their folder. */
  file?: string;
  /** Line of a field of the row, such as `citations[2].quote.exact`, or of what is written down around it. */
  lineOf?(field: string): number;
  /** Why its claim is withdrawn as soon as it is reviewed. */
  retracted?: string;
}

export function kindOf(row: ImportRow): RowKind {
  return Object.keys(row)[0] as RowKind;
}

/** The ids that a row gives, its own first. */
export function idsOf(row: ImportRow): string[] {
  if ('claim' in row) return [row.claim.id, ...row.claim.citations.map(({ id }) => id)];
  const record = Object.values(row)[0] as { id?: string; sha256?: string };
  return [record.id ?? record.sha256 ?? ''];
}

/** The place of a row in words that tell it from any other row of what is loaded. */
export function placeOf({ file, line }: Pick<PlacedRow, 'file' | 'line'>): string {
  return file === undefined ? `line ${line}` : `${file}:${line}`;
}
