import type { Context } from '../api/context.ts';
import { anchorInTurns } from '../citation/anchor-in-turns.ts';
import type { CitationInput } from '../citation/citation.ts';
import { CartularyError } from '../errors/errors.ts';
import { anchorCitation } from '../intake/anchor-citation.ts';

export interface LookedUp {
  citations: CitationInput[];
  lookAgain: { citation: string; message: string }[];
}

/**
 * New citations with their quotes looked up in the texts at hand, as a load does it, in slices so that other requests get their
 * turn. Throws BAD_USER_INPUT (`citations[0].quote.exact`) for a quote that is not in its text.
 */
export async function lookUp(
  citations: CitationInput[],
  { texts, reader }: Pick<Context, 'texts' | 'reader'>,
): Promise<LookedUp> {
  const found: LookedUp = { citations: [], lookAgain: [] };
  for (const [at, given] of citations.entries()) {
    const { citation, faults, notices } = await anchorCitation(given, texts, (text, selectors) =>
      anchorInTurns(text, selectors, () => reader.breathe()),
    );
    for (const { rule, field, message } of faults) {
      const details = { rule, record: given.id, field: `citations[${at}].${field}` };
      throw new CartularyError('BAD_USER_INPUT', `${given.id}: ${message}`, details);
    }
    found.citations.push(citation);
    for (const { message } of notices) found.lookAgain.push({ citation: citation.id, message });
  }
  return found;
}
