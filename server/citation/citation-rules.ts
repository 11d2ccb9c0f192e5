import { parseEdtf } from '../dates/edtf.ts';
import type { Problem } from '../record/problem.ts';
import { dateProblems, shapeProblems, unknownReference } from '../record/shape.ts';
import type { SourceRecord } from '../source/source.ts';
import { CITATION, type CitationRecord, type Quote } from './citation.ts';

/** Words of a quote: what stands between spaces. */
const MOST_ANCHOR_WORDS = 8;

/** What the register holds of what a citation names. */
export interface CitationContext {
  claimKnown: boolean;
  source: Pick<SourceRecord, 'rights'> | null;
  /** Source that its snapshot captures; null when there is no such snapshot. */
  snapshotSource: string | null;
  speakerKnown: boolean;
}

/** What is wrong with a citation by itself and by what it names. */
export function citationProblems(citation: CitationRecord, context: CitationContext): Problem[] {
  const problems = shapeProblems(CITATION.shape, citation);
  if (problems.length > 0) return problems;
  const { quote, position, snapshot, saidBy } = citation;
  problems.push(...saidOnProblems(citation));
  if (!context.claimKnown) problems.push(belongsNowhere('claim', citation.claim));
  if (!context.source) problems.push(belongsNowhere('source', citation.source));
  if (saidBy !== null && !context.speakerKnown) problems.push(unknownReference('saidBy', saidBy));
  if (snapshot !== null && context.snapshotSource !== citation.source) {
    problems.push(unknownReference('snapshot', snapshot));
  }
  if (position !== null && position.end - position.start !== quote.exact.length) {
    problems.push({
      rule: 'well-formed',
      code: 'BAD_USER_INPUT',
      message: `position spans ${position.end - position.start} code units, the quote has ${quote.exact.length}`,
      field: 'position.end',
      value: position.end,
      valid: position.start + quote.exact.length,
    });
  }
  if (context.source && !context.source.rights.redistributable) problems.push(...anchorProblems(quote));
  return problems;
}

/** Today is another day elsewhere: one more is taken. */
const ZONES = 1;
const DAY = 86_400_000;

function saidOnProblems({ saidOn, saidOnBasis, recordedFrom }: CitationRecord): Problem[] {
  if (saidOn === null) return saidOnBasis === null ? [] : [basisOfNothing(saidOnBasis)];
  const problems = dateProblems(saidOn, 'saidOn');
  if (problems.length > 0) return problems;
  const { earliestStart, uncertain } = parseEdtf(saidOn, 'saidOn');
  if (uncertain && !saidOnBasis?.trim()) {
    problems.push({
      rule: 'inferred-date-has-basis',
      code: 'BAD_USER_INPUT',
      message: `${saidOn} is uncertain, so saidOnBasis must say what it is inferred from`,
      field: 'saidOnBasis',
      value: saidOnBasis,
      valid: 'what the date is inferred from, in words, or the id of the source whose date it takes',
    });
  }
  if (earliestStart > Math.floor(Date.parse(recordedFrom) / DAY) + ZONES) {
    problems.push({
      rule: 'said-before-recorded',
      code: 'BAD_USER_INPUT',
      message: `${saidOn} is to come: nothing was said or seen then yet`,
      field: 'saidOn',
      value: saidOn,
      valid: `a date not after ${recordedFrom.slice(0, 10)}`,
    });
  }
  return problems;
}

function basisOfNothing(saidOnBasis: string): Problem {
  return {
    rule: 'well-formed',
    code: 'BAD_USER_INPUT',
    message: 'saidOnBasis says what a date is inferred from, and there is no saidOn',
    field: 'saidOnBasis',
    value: saidOnBasis,
    valid: 'a saidOn beside it, or null',
  };
}

/** A quote from a source that may not be passed on is an anchor phrase. */
function anchorProblems(quote: Quote): Problem[] {
  const words = quote.exact.trim().split(/\s+/).length;
  const anchor = { rule: 'anchor-phrase', code: 'BAD_USER_INPUT', valid: MOST_ANCHOR_WORDS } as const;
  const problems: Problem[] = [];
  if (words > MOST_ANCHOR_WORDS) {
    const message = `the source's rights allow an anchor phrase of ${MOST_ANCHOR_WORDS} words, this has ${words}`;
    problems.push({ ...anchor, message, field: 'quote.exact', value: words });
  }
  for (const part of ['prefix', 'suffix'] as const) {
    if (quote[part] === null || quote[part] === '') continue;
    const message = `the source's rights allow an anchor phrase without ${part}`;
    problems.push({ ...anchor, message, field: `quote.${part}`, value: quote[part].length, valid: null });
  }
  return problems;
}

function belongsNowhere(field: string, value: string): Problem {
  return { ...unknownReference(field, value), rule: 'citation-has-claim-and-source' };
}
