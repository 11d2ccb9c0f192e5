import { typographicReasons } from '../text/typographic-reasons.ts';
import type { Check, CitationRecord, Position, Quote } from './citation.ts';
import { type Located, liesIn, listed, locate } from './locator.ts';
import { partedPlaces } from './parted-places.ts';
import { exactPlaces, nearPlace, typographicPlaces } from './quote-places.ts';

/** What of a citation is not so in its text. A passage found elsewhere is told, never taken over. */
export interface TextFinding {
  part: 'quote' | 'position' | 'locator';
  message: string;
}
/** A sign that a person should look again, and no fault. */
export interface LookAgain {
  reading: 'ambiguous' | 'typographic';
  message: string;
}
/** The part of a citation that points into a text. */
export type Selectors = Pick<CitationRecord, 'quote' | 'position' | 'locator'>;

export interface Anchor {
  /**
   * `verified`: the quote stands where position, prefix, suffix and locator say, or stands once. `changed`: so it does but
   * for typography (then `typographic`), or what stands there is a near match only. `ambiguous`: it stands in several
   * places and nothing in the citation decides. `moved`: it stands, but not where position or locator say. `gone`: none
   * of these.
   */
  check: Exclude<Check, 'unchecked'>;
  /** Whether the quote was found only by folding typography. */
  typographic: boolean;
  /** Where the quote stands; null unless it is where position or, without one, everything else in the citation says. */
  place: Position | null;
  /** How many places fit: 1 when it is anchored; of very many the first thousand are counted. */
  places: number;
  /** Empty when nothing that the citation says is wrong. */
  findings: TextFinding[];
  lookAgain: LookAgain[];
}

/**
 * Finds the quote of a citation in the text that it was read from, by position, prefix, suffix and locator, whichever it
 * has; without any, where it stands once. Letter by letter first, then without what only typography decides, then with
 * words that a hyphen parts at the end of a line. Never by similarity, and never the first of several.
 * `text` is decoded (see decodeText); a CRLF in the quote counts as LF, as in the text.
 */
export function anchorQuote(text: string, selectors: Selectors): Anchor {
  const { position, locator } = selectors;
  return (
    anchorAsWritten(text, selectors) ??
    anchorWith(typographicPlaces, text, selectors) ??
    anchorWith(partedPlaces, text, selectors) ??
    standingElsewhere(text, normalizedQuote(selectors.quote), position, locator && locate(text, locator))
  );
}

/** As {@link anchorQuote}, but null when the quote does not stand letter by letter where the citation says: folds no text. */
export function anchorAsWritten(text: string, selectors: Selectors): Anchor | null {
  return anchorWith(exactPlaces, text, selectors);
}

function anchorWith(find: typeof exactPlaces, text: string, selectors: Selectors): Anchor | null {
  const quote = normalizedQuote(selectors.quote);
  const { position, locator } = selectors;
  const located = locator && locate(text, locator);
  const places = find(text, quote, rangeOf(text, position, located)).filter((place) =>
    liesIn(located, place),
  );
  const [first, ...others] = places;
  return first ? standing(text, quote, position, [first, ...others], find !== exactPlaces) : null;
}

/** A quote with the line breaks that a decoded text has. */
export function normalizedQuote({ exact, prefix, suffix }: Quote): Quote {
  return { exact: withLineFeeds(exact), prefix: withLineFeeds(prefix), suffix: withLineFeeds(suffix) };
}

/** What is no text stays what it is, for the rules to refuse. */
function withLineFeeds<T extends string | null>(words: T): T {
  return typeof words === 'string' ? (words.replaceAll('\r\n', '\n') as T) : words;
}

/** Where the quote must begin. */
function rangeOf(text: string, position: Position | null, located: Located | null): Position {
  if (position) return { start: position.start, end: position.start + 1 };
  return located && 'span' in located ? located.span : { start: 0, end: text.length };
}

function standing(
  text: string,
  quote: Quote,
  position: Position | null,
  places: [Position, ...Position[]],
  typographic: boolean,
): Anchor {
  const [place] = places;
  const shown = JSON.stringify(quote.exact);
  const lookAgain: LookAgain[] = [];
  if (places.length > 1) {
    const message = `the quote ${shown} stands ${places.length} times, at ${listed(places.map(({ start }) => start))}; a position, prefix, suffix or locator would say which is meant`;
    lookAgain.push({ reading: 'ambiguous', message });
  }
  if (typographic) {
    const reasons = typographicReasons(quote.exact, text.slice(place.start, place.end)).join(', ');
    const message = `the quote ${shown} stands at ${place.start} in another typography${reasons && `: ${reasons}`}`;
    lookAgain.push({ reading: 'typographic', message });
  }
  const anchored = places.length === 1;
  const ends = [place.end, place.start + quote.exact.length];
  if (position && !ends.includes(position.end)) {
    const message = `the position ${position.start}-${position.end} ends wrong: the quote ends at ${place.end}`;
    const findings: TextFinding[] = [{ part: 'position', message }];
    return { check: 'moved', typographic, place: null, places: 1, findings, lookAgain };
  }
  return {
    check: anchored ? (typographic ? 'changed' : 'verified') : 'ambiguous',
    typographic,
    place: anchored ? place : null,
    places: places.length,
    findings: [],
    lookAgain,
  };
}

/** The quote is not where the citation says: what is wrong is told from the places where it does stand. */
function standingElsewhere(
  text: string,
  quote: Quote,
  position: Position | null,
  located: Located | null,
): Anchor {
  const whole = { start: 0, end: text.length };
  const find = [exactPlaces, typographicPlaces, partedPlaces].find(
    (each) => each(text, quote, whole).length > 0,
  );
  if (!find) return missing(text, quote);
  const places = find(text, quote, whole);
  const findings: TextFinding[] = [];
  const there = position && find(text, quote, rangeOf(text, position, null))[0];
  if (position && !there) {
    const at = listed(places.map(({ start }) => start));
    const message = `the position ${position.start}-${position.end} does not hold the quote, which is at ${at}`;
    findings.push({ part: 'position', message });
  }
  const trusted = there ? [there] : places;
  if (located && !trusted.some((place) => liesIn(located, place))) {
    const message = 'span' in located ? located.elsewhere(trusted) : located.problem(trusted);
    findings.push({ part: 'locator', message });
  }
  const typographic = find !== exactPlaces;
  return {
    check: 'moved',
    typographic,
    place: there ?? null,
    places: places.length,
    findings,
    lookAgain: [],
  };
}

function missing(text: string, quote: Quote): Anchor {
  const nowhere = { typographic: false, place: null, places: 0, lookAgain: [] };
  const shown = JSON.stringify(quote.exact);
  const elsewhere = exactPlaces(
    text,
    { ...quote, prefix: null, suffix: null },
    { start: 0, end: text.length },
  );
  if (elsewhere.length) {
    const at = listed(elsewhere.map(({ start }) => start));
    const message = `the quote ${shown} is in the text at ${at}, but not between its prefix and suffix`;
    return { check: 'changed', ...nowhere, findings: [{ part: 'quote', message }] };
  }
  const near = nearPlace(text, quote);
  const message = `the quote ${shown} is not in the text${near === null ? '' : `; a near match is at ${near}`}`;
  return { check: near === null ? 'gone' : 'changed', ...nowhere, findings: [{ part: 'quote', message }] };
}
