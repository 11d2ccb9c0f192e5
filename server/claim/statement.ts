import { createHash } from 'node:crypto';
import { periodOf } from '../dates/period.ts';
import { canonicalText } from '../text/canonical-text.ts';
import { type ClaimEdit, type ClaimRecord, PARTS } from './claim.ts';

/** What makes a claim this one and not another, whatever its sentence and its citations; digested in this order. */
const STATED = [
  'subject',
  'predicate',
  'object',
  'value',
  'participants',
  'modality',
  'negated',
  'valid',
  ...PARTS,
] as const satisfies (keyof ClaimEdit)[];
type Proposition = Pick<ClaimRecord, (typeof STATED)[number] | 'embedded'>;
/** 128 bits: among a million claims no two meet by chance. */
const DIGITS = 22;

/**
 * A digest that two claims share exactly when they make one statement: the same subject, predicate, object, value,
 * participants, modality, negation, validity (in whatever words: `2020` is `2020-01-01/2020-12-31`) and parts. Null for an
 * embedded claim, which two others may each say. The lists must be in the order of a record.
 */
export function statementOf(claim: Proposition): string | null {
  if (claim.embedded) return null;
  const when = claim.valid === null ? null : periodOf(claim.valid);
  const stated = { ...claim, valid: when };
  const text = canonicalText(STATED.map((field) => stated[field]));
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGITS);
}

/** The statement with its ends swapped, which is the same of a symmetric predicate; null where it has but one end. */
export function mirroredStatement(claim: Proposition): string | null {
  return claim.object === null
    ? null
    : statementOf({ ...claim, subject: claim.object, object: claim.subject });
}
