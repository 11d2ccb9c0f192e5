import { type Anchor, anchorQuote, type Selectors } from '../citation/anchor.ts';
import type { CitationInput } from '../citation/citation.ts';
import { CartularyError } from '../errors/errors.ts';
import type { TextStore } from '../text/text-store.ts';
import { type Notice, RULE_OF_PART } from '../verify/text-rules.ts';

/** A citation whose quote was looked up. */
export interface AnchoredCitation {
  /** With the position of its quote, where it had none and the quote stands letter by letter in one place that fits. */
  citation: CitationInput;
  /** Whether its text is at hand, so that the quote is known to stand in it. */
  checked: boolean;
  anchored: boolean;
  /** What is to be looked at again: the quote stands in several places, or in other typography. */
  notices: Notice[];
}

const FIELD_OF_PART = {
  snapshot: 'snapshot',
  quote: 'quote.exact',
  position: 'position',
  locator: 'locator',
} as const;
const RULES = { ...RULE_OF_PART, snapshot: 'text-in-utf8' } as const;

/**
 * Looks the quote of a new citation up in the text of its snapshot, if that is at hand. Throws BAD_USER_INPUT, its field
 * counted from the citation, for one that is not so in its text. `look` gives null for a text that it does not look through.
 */
export async function anchorCitation(
  citation: CitationInput,
  texts: TextStore,
  look: (text: string, selectors: Selectors) => Anchor | null | Promise<Anchor | null> = anchorQuote,
): Promise<AnchoredCitation> {
  const { snapshot = null, position = null, locator = null, quote } = citation;
  const text = typeof snapshot === 'string' ? await texts.byHash(snapshot) : null;
  const fault = text === null && typeof snapshot === 'string' ? texts.faultOf(snapshot) : null;
  if (fault !== null) throw notSo(citation.id, 'snapshot', fault);
  const exact = { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null };
  const found = text === null ? null : await look(text, { quote: exact, position, locator });
  if (found === null) return { citation, checked: false, anchored: false, notices: [] };
  for (const { part, message } of found.findings) throw notSo(citation.id, part, message);
  const notices = found.lookAgain.map(({ reading, message }) => ({ reading, message, record: citation.id }));
  if (position !== null || found.check !== 'verified' || found.place === null)
    return { citation, checked: true, anchored: false, notices };
  return { citation: { ...citation, position: found.place }, checked: true, anchored: true, notices };
}

function notSo(record: string, part: keyof typeof RULES, message: string): CartularyError {
  const details = { rule: RULES[part], record, field: FIELD_OF_PART[part] };
  return new CartularyError('BAD_USER_INPUT', `${record}: ${message}`, details);
}
