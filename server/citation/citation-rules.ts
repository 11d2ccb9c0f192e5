import { z } from 'zod';
import { ENUMS } from '../enums/enums.generated.ts';
import type { Problem } from '../record/problem.ts';
import {
  anyText,
  bookkeeping,
  dateProblems,
  idOf,
  languageTag,
  lineOfText,
  shapeProblems,
  unknownReference,
  wording,
} from '../record/shape.ts';
import type { SourceRecord } from '../source/source.ts';
import { READABLE_LETTER } from '../text/characters.ts';
import { CHECKS, type Citation, STANCES } from './citation.ts';

/** A quote that anything could hold points nowhere. */
const quoted = anyText.regex(READABLE_LETTER, 'must have a letter or a digit');

const citationShape = z.strictObject({
  ...bookkeeping,
  id: idOf('citation'),
  claim: z.string(),
  source: z.string(),
  stance: z.enum(STANCES),
  quote: z.strictObject({ exact: quoted, prefix: anyText.nullable(), suffix: anyText.nullable() }),
  position: z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) }).nullable(),
  locator: z.strictObject({ label: lineOfText, value: lineOfText }).nullable(),
  snapshot: z.string().nullable(),
  credibility: z.number().int().min(1).max(5).nullable(),
  saidBy: z.string().nullable(),
  saidOn: z.string().nullable(),
  translation: z.strictObject({ text: wording, lang: languageTag, by: lineOfText }).nullable(),
  check: z.enum(CHECKS),
  status: z.enum(ENUMS.Status),
});

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
export function citationProblems(citation: Citation, context: CitationContext): Problem[] {
  const problems = shapeProblems(citationShape, citation);
  if (problems.length > 0) return problems;
  const { quote, position, snapshot, saidBy } = citation;
  problems.push(...dateProblems(citation.saidOn, 'saidOn'));
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

/** A quote from a source that may not be passed on is an anchor phrase. */
function anchorProblems(quote: Citation['quote']): Problem[] {
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
