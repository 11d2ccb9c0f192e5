import { z } from 'zod';
import { normalizedQuote } from '../citation/anchor.ts';
import type { Faults } from './faults.ts';
import { type FolderItem, placedRows, reportForm } from './folder-item.ts';
import type { PlacedRow } from './row.ts';
import { formProblems } from './row-shape.ts';
import type { Item } from './yaml-file.ts';

/** `paragraph` and `start` are shorthand: the locator, and the position of a quote of that length. */
const citationForm = z.looseObject({
  id: z.string().optional(),
  source: z.string(),
  quote: z.string().min(1),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  paragraph: z.number().int().positive().nullish(),
  start: z.number().int().nonnegative().nullish(),
  position: z.never('the position follows from start').optional(),
});
const claimForm = z.looseObject({
  id: z.string(),
  citations: z.array(citationForm, 'a claim has citations').min(1, 'a claim has at least one citation'),
  contradicts: z.array(z.strictObject({ claim: z.string(), reason: z.string() })).nullish(),
  retracted: z.string().nullish(),
});

/** Hashes of the texts of each source. */
type Snapshots = ReadonlyMap<string, string[]>;

export function snapshotsBySource(items: Item[]): Snapshots {
  const found = new Map<string, string[]>();
  for (const { value } of items) {
    const { source, sha256 } = (value ?? {}) as { source?: unknown; sha256?: unknown };
    if (typeof source !== 'string' || typeof sha256 !== 'string') continue;
    found.set(source, [...(found.get(source) ?? []), sha256]);
  }
  return found;
}

/**
 * The rows of a claim as a file has it, what it leaves implied written out: the id of a citation
 * (`citation:<claim>:<n>`, n from 1), its position from `start` and the length of the quote, its locator from
 * `paragraph`, the snapshot when its source has one only, and what the claim contradicts as rows after it.
 */
export function claimRows(item: FolderItem, snapshots: Snapshots, faults: Faults): PlacedRow[] {
  const problems = formProblems(claimForm, item.value);
  if (problems.length > 0) {
    reportForm(item, problems, faults);
    return [];
  }
  const { citations, contradicts, retracted, ...claim } = claimForm.parse(item.value);
  const { id } = claim;
  const written = citations.map((each, at) => citationOf(each, id, at + 1, snapshots));
  const withdrawn = retracted ? { retracted: retracted.trim() } : {};
  return placedRows(
    item,
    [
      { row: { claim: { ...claim, citations: written } }, ...withdrawn },
      ...(contradicts ?? []).map(({ claim: other, reason }, at) => ({
        row: { contradiction: { claim: id, contradicts: other, reason } },
        within: ['contradicts', at],
      })),
    ],
    faults,
  );
}

function citationOf(
  form: z.infer<typeof citationForm>,
  claim: string,
  number: number,
  snapshots: Snapshots,
): Record<string, unknown> {
  const { quote: exact, prefix = null, suffix = null, paragraph, start, ...given } = form;
  const quote = normalizedQuote({ exact, prefix, suffix });
  const [snapshot, ...others] = snapshots.get(given.source) ?? [];
  return {
    id: `citation:${claim.replace(/^claim:/, '')}:${number}`,
    ...(typeof start === 'number' && { position: { start, end: start + quote.exact.length } }),
    ...(typeof paragraph === 'number' && { locator: { label: 'paragraph', value: String(paragraph) } }),
    ...(others.length === 0 && snapshot !== undefined && { snapshot }),
    ...given,
    quote,
  };
}
