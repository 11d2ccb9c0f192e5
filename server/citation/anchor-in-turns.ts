import type { CitationWithEnds } from '../store/queries.generated.ts';
import { foldInSlices } from '../text/fold-typography.ts';
import { type Anchor, anchorAsWritten, anchorQuote, type Selectors } from './anchor.ts';

/** UTF-16 code units of the longest text that is looked through but for typography while others wait: ten books. */
const MOST_FOLDED = 4_000_000;

/**
 * {@link anchorQuote} in slices of a few milliseconds, with `breathe` between them. Null for a quote that does not stand as it is written
 * in a text that is too long to be looked through further.
 */
export async function anchorInTurns(
  text: string,
  selectors: Selectors,
  breathe: () => Promise<void>,
): Promise<Anchor | null> {
  const asWritten = anchorAsWritten(text, selectors);
  if (asWritten || text.length > MOST_FOLDED) return asWritten;
  await foldInSlices(text, breathe);
  return anchorQuote(text, selectors);
}

export type StoredSelectors = Pick<
  CitationWithEnds,
  'exact' | 'prefix' | 'suffix' | 'start' | 'end' | 'locatorLabel' | 'locatorValue'
>;

/** The part of a stored citation that points into a text. */
export function selectorsOf({
  exact,
  prefix,
  suffix,
  start,
  end,
  locatorLabel,
  locatorValue,
}: StoredSelectors): Selectors {
  return {
    quote: { exact, prefix: prefix ?? null, suffix: suffix ?? null },
    position: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
    locator:
      locatorLabel && typeof locatorValue === 'string' ? { label: locatorLabel, value: locatorValue } : null,
  };
}
