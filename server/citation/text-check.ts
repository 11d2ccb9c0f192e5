import type { Context } from '../api/context.ts';
import type { CitationWithEnds } from '../store/queries.generated.ts';
import type { Anchor } from './anchor.ts';
import { anchorInTurns, selectorsOf } from './anchor-in-turns.ts';
import type { Locator } from './citation.ts';
import { type Passage, passageAround } from './passage.ts';

/** What looking up a quote in the text at hand gave. */
export interface TextCheck {
  /** Null: not looked up, for the text is not at hand or too long. */
  anchor: Anchor | null;
  passage: Passage | null;
  /** What is wrong, or to be looked at again. */
  message: string | null;
}

/** UTF-16 code units of the longest table or JSON file that is parsed for a locator: that is done in one go. */
const MOST_PARSED = 500_000;

/** Citations that were looked up, so that two fields of one citation look once. */
const looked = new WeakMap<CitationWithEnds, Promise<TextCheck>>();

/**
 * Looks up the quote of a citation in the text that this install has, in slices, so that other requests get their turn. A
 * position is taken at its word against the locator of a table or a JSON file, and a text of millions of characters is not
 * looked through for another typography: `cartulary verify` does both.
 */
export function checkInText(citation: CitationWithEnds, context: Pick<Context, 'texts' | 'reader'>) {
  const known = looked.get(citation) ?? lookUp(citation, context);
  looked.set(citation, known);
  return known;
}

async function lookUp(
  citation: CitationWithEnds,
  { texts, reader }: Pick<Context, 'texts' | 'reader'>,
): Promise<TextCheck> {
  const text = citation.snapshot && texts.configured ? await texts.byHash(citation.snapshot) : null;
  if (text === null) {
    const message = citation.snapshot && texts.configured ? texts.faultOf(citation.snapshot) : null;
    return { anchor: null, passage: null, message };
  }
  await reader.breathe();
  const selectors = selectorsOf(citation);
  if (isParsed(selectors.locator) && (selectors.position || text.length > MOST_PARSED))
    selectors.locator = null;
  const anchor = await anchorInTurns(text, selectors, () => reader.breathe());
  if (!anchor) {
    const message = 'the text is too long to be looked through here; `cartulary verify --texts` does';
    return { anchor, passage: null, message };
  }
  const messages = [...anchor.findings, ...anchor.lookAgain].map(({ message }) => message);
  return {
    anchor,
    passage: anchor.place && passageAround(text, anchor.place),
    message: messages.join('; ') || null,
  };
}

/** Whether a locator can only be followed by parsing the text. */
function isParsed(locator: Locator | null): boolean {
  return locator?.label === 'row' || locator?.label === 'pointer';
}
