import type { CitationInput } from '../citation/citation.ts';
import type { TextStore } from '../text/text-store.ts';
import type { Notice } from '../verify/text-rules.ts';
import { anchorCitation } from './anchor-citation.ts';
import type { Faults } from './faults.ts';
import type { PlacedRow } from './row.ts';
import { lineOf, refusedFor } from './row-refused.ts';

/** What came of looking quotes up in their texts. */
export interface AnchorTally {
  /** Citations whose text is at hand. */
  checked: number;
  /** Of these, those that had no position and were given the one where their quote stands. */
  anchored: number;
  unchecked: number;
}

/** A quote to look at again, and where it is written. */
export type PlacedNotice = Notice & Pick<PlacedRow, 'file' | 'line'>;

export interface AnchorOptions {
  texts: TextStore;
  /** Counted into. */
  tally: AnchorTally;
  /** Hears of a quote that stands in several places, or in other typography. */
  onNotice?: ((notice: PlacedNotice) => void) | undefined;
  /** Where faults are gathered. */
  faults?: Faults;
}

/**
 * The rows, their quotes looked up in the texts at hand. A citation without a position gets that of its quote where it
 * stands letter by letter in one place that fits. Throws {@link RowRefused} for a citation that is not so in its text,
 * unless faults are gathered: then it is one of them.
 */
export async function* anchorRows(
  rows: AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
  options: AnchorOptions,
): AsyncGenerator<PlacedRow> {
  for await (const placed of rows) {
    const { row } = placed;
    if ('citation' in row) {
      const citation = await anchor(row.citation, placed, '', options);
      yield { ...placed, row: { citation: { ...row.citation, ...citation } } };
    } else if ('claim' in row) {
      const citations: CitationInput[] = [];
      for (const [at, each] of row.claim.citations.entries()) {
        citations.push(await anchor(each, placed, `citations[${at}].`, options));
      }
      yield { ...placed, row: { claim: { ...row.claim, citations } } };
    } else {
      yield placed;
    }
  }
}

async function anchor(
  given: CitationInput,
  placed: PlacedRow,
  origin: string,
  { texts, tally, onNotice, faults: gathered }: AnchorOptions,
): Promise<CitationInput> {
  const { citation, checked, anchored, faults, notices } = await anchorCitation(given, texts);
  for (const { rule, field, message } of faults) {
    const details = { rule, record: given.id, field: `${origin}${field}` };
    const refusal = refusedFor(placed, `${given.id}: ${message}`, details);
    if (!gathered) throw refusal;
    gathered.add(refusal);
  }
  for (const notice of notices) {
    const line = lineOf(placed, `${origin}quote.exact`);
    onNotice?.({ ...notice, line, ...(placed.file && { file: placed.file }) });
  }
  tally[checked ? 'checked' : 'unchecked'] += 1;
  if (anchored) tally.anchored += 1;
  return citation;
}
