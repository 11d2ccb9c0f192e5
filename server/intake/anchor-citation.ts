import { type Anchor, anchorQuote, type Selectors } from '../citation/anchor.ts';
import type { CitationInput } from '../citation/citation.ts';
import type { TextStore } from '../text/text-store.ts';
import { type Notice, RULE_OF_PART } from '../verify/text-rules.ts';

/** A citation whose quote was looked up. */
export interface AnchoredCitation {
  /** With the position of its quote, where it had none and the quote stands letter by letter in one place that fits. */
  citation: CitationInput;
  /** Whether its text is at hand, so that the quote was looked for in it. */
  checked: boolean;
  anchored: boolean;
  /** What is not so in its text. */
  faults: AnchorFault[];
  /** What is to be looked at again: the quote stands in several places, or in other typography. */
  notices: Notice[];
}

/** What of a citation is not so: the rule that it breaks, and its field counted from the citation. */
interface AnchorFault {
  rule: string;
  field: string;
  message: string;
}

const FIELD_OF_PART = {
  snapshot: 'snapshot',
  quote: 'quote.exact',
  position: 'position',
  locator: 'locator',
} as const;
const RULES = { ...RULE_OF_PART, snapshot: 'text-in-utf8' } as const;

/**
 * Looks the quote of a new citation up in the text of its snapshot, if that is at hand. `look` gives null for a text that it
 * does not look through.
 */
export async function anchorCitation(
  citation: CitationInput,
  texts: TextStore,
  look: (text: string, selectors: Selectors) => Anchor | null | Promise<Anchor | null> = anchorQuote,
): Promise<AnchoredCitation> {
  const { snapshot = null, position = null, locator = null, quote } = citation;
  const asGiven = { citation, checked: false, anchored: false, faults: [], notices: [] };
  if (typeof snapshot !== 'string') return asGiven;
  const text = await texts.byHash(snapshot);
  const unreadable = text === null ? texts.faultOf(snapshot) : null;
  if (unreadable !== null) return { ...asGiven, faults: [faultOf('snapshot', unreadable)] };
  const exact = { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null };
  const found = text === null ? null : await look(text, { quote: exact, position, locator });
  if (found === null) return asGiven;
  const stands = {
    ...asGiven,
    checked: true,
    faults: found.findings.map(({ part, message }) => faultOf(part, message)),
    notices: found.lookAgain.map(({ reading, message }) => ({ reading, message, record: citation.id })),
  };
  if (position !== null || found.check !== 'verified' || found.place === null) return stands;
  return { ...stands, citation: { ...citation, position: found.place }, anchored: true };
}

function faultOf(part: keyof typeof RULES, message: string): AnchorFault {
  return { rule: RULES[part], field: FIELD_OF_PART[part], message };
}
