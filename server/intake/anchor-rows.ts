import { anchorQuote } from '../citation/anchor.ts';
import type { CitationInput } from '../citation/citation.ts';
import type { TextStore } from '../text/text-store.ts';
import { type Notice, RULE_OF_PART } from '../verify/text-rules.ts';
import type { Faults } from './faults.ts';
import type { PlacedRow } from './row.ts';
import { lineOf, type RowRefused, refusedFor } from './row-refused.ts';

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

const FIELD_OF_PART = {
  snapshot: 'snapshot',
  quote: 'quote.exact',
  position: 'position',
  locator: 'locator',
} as const;
const RULES = { ...RULE_OF_PART, snapshot: 'text-in-utf8' } as const;

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
  citation: CitationInput,
  placed: PlacedRow,
  origin: string,
  { texts, tally, onNotice, faults }: AnchorOptions,
): Promise<CitationInput> {
  const refuse = (part: keyof typeof RULES, message: string) => {
    const error = notSo(citation.id, placed, origin, part, message);
    if (!faults) throw error;
    faults.add(error);
  };
  const { snapshot = null } = citation;
  const text = typeof snapshot === 'string' ? await texts.byHash(snapshot) : null;
  if (text === null) {
    const fault = typeof snapshot === 'string' ? texts.faultOf(snapshot) : null;
    if (fault !== null) refuse('snapshot', fault);
    tally.unchecked += 1;
    return citation;
  }
  tally.checked += 1;
  const { position = null, locator = null, quote } = citation;
  const exact = { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null };
  const found = anchorQuote(text, { quote: exact, position, locator });
  for (const { part, message } of found.findings) refuse(part, message);
  for (const { reading, message } of found.lookAgain) {
    const line = lineOf(placed, `${origin}quote.exact`);
    onNotice?.({ reading, message, record: citation.id, line, ...(placed.file && { file: placed.file }) });
  }
  if (position !== null || found.check !== 'verified' || found.place === null) return citation;
  tally.anchored += 1;
  return { ...citation, position: found.place };
}

function notSo(
  record: string,
  placed: PlacedRow,
  origin: string,
  part: keyof typeof RULES,
  message: string,
): RowRefused {
  const details = { rule: RULES[part], record, field: `${origin}${FIELD_OF_PART[part]}` };
  return refusedFor(placed, `${record}: ${message}`, details);
}
