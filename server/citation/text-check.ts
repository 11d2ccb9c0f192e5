import type { Context } from '../context.ts';
import type { StoredRecord } from '../store/reader.ts';
import { type Anchor, anchorQuote } from './anchor.ts';
import { type Passage, passageAround } from './passage.ts';

/** What looking up a quote in the text at hand gave; null where the text is not at hand. */
export interface TextCheck {
  anchor: Anchor;
  passage: Passage | null;
}

/** Citations that were looked up, so that two fields of one citation look once. */
const looked = new WeakMap<StoredRecord, Promise<TextCheck | null>>();

/** Looks up the quote of a citation in the text that this install has. Lets other requests have their turn. */
export function checkInText(citation: StoredRecord, context: Pick<Context, 'texts' | 'reader'>) {
  const known = looked.get(citation) ?? lookUp(citation, context);
  looked.set(citation, known);
  return known;
}

async function lookUp(
  citation: StoredRecord,
  { texts, reader }: Pick<Context, 'texts' | 'reader'>,
): Promise<TextCheck | null> {
  if (!citation.snapshot || !texts.configured) return null;
  const text = await texts.byHash(citation.snapshot);
  if (text === null) return null;
  await reader.breathe();
  const anchor = anchorQuote(text, selectorsOf(citation));
  return { anchor, passage: anchor.place && passageAround(text, anchor.place) };
}

/** The part of a stored citation that points into a text. */
export function selectorsOf({ exact, prefix, suffix, start, end, locatorLabel, locatorValue }: StoredRecord) {
  return {
    quote: { exact, prefix: prefix ?? null, suffix: suffix ?? null },
    position: typeof start === 'number' ? { start, end } : null,
    locator: locatorLabel ? { label: locatorLabel, value: locatorValue } : null,
  };
}
