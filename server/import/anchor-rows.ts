import { anchorQuote } from '../citation/anchor.ts';
import type { CitationInput } from '../citation/citation.ts';
import { CartularyError } from '../errors/errors.ts';
import type { TextStore } from '../text/text-store.ts';
import { type Notice, RULE_OF_PART } from '../verify/text-rules.ts';
import { type PlacedRow, RowRefused } from './rows.ts';

/** What came of looking quotes up in their texts. */
export interface AnchorTally {
  /** Citations whose text is at hand. */
  checked: number;
  /** Of these, those that had no position and were given the one where their quote stands. */
  anchored: number;
  unchecked: number;
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
 * stands letter by letter in one place that fits; `onNotice` hears of one that stands in several, or in other typography.
 * Throws {@link RowRefused} for a citation that is not so in its text. Counts into `tally`.
 */
export async function* anchorRows(
  rows: AsyncIterable<PlacedRow>,
  texts: TextStore,
  tally: AnchorTally,
  onNotice?: (notice: Notice & { line: number }) => void,
): AsyncGenerator<PlacedRow> {
  const anchor = async (citation: CitationInput, line: number, origin: string): Promise<CitationInput> => {
    const { snapshot = null } = citation;
    const text = typeof snapshot === 'string' ? await texts.byHash(snapshot) : null;
    if (text === null) {
      const fault = typeof snapshot === 'string' ? texts.faultOf(snapshot) : null;
      if (fault !== null) throw notSo(citation.id, line, origin, 'snapshot', fault);
      tally.unchecked += 1;
      return citation;
    }
    tally.checked += 1;
    const { position = null, locator = null, quote } = citation;
    const exact = { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null };
    const found = anchorQuote(text, { quote: exact, position, locator });
    for (const { part, message } of found.findings) throw notSo(citation.id, line, origin, part, message);
    for (const { reading, message } of found.lookAgain) {
      onNotice?.({ reading, message, record: citation.id, line });
    }
    if (position !== null || found.check !== 'verified' || found.place === null) return citation;
    tally.anchored += 1;
    return { ...citation, position: found.place };
  };
  for await (const { row, line } of rows) {
    if ('citation' in row) {
      yield { line, row: { citation: { ...row.citation, ...(await anchor(row.citation, line, '')) } } };
    } else if ('claim' in row) {
      const citations: CitationInput[] = [];
      for (const [at, each] of row.claim.citations.entries()) {
        citations.push(await anchor(each, line, `citations[${at}].`));
      }
      yield { line, row: { claim: { ...row.claim, citations } } };
    } else {
      yield { row, line };
    }
  }
}

function notSo(
  record: string,
  line: number,
  origin: string,
  part: keyof typeof RULES,
  message: string,
): RowRefused {
  const details = { rule: RULES[part], record, field: `${origin}${FIELD_OF_PART[part]}` };
  return new RowRefused(line, new CartularyError('BAD_USER_INPUT', `${record}: ${message}`, details));
}
