import { parseEdtf } from '../dates/edtf.ts';
import type { EntityKind, EntityRecord } from '../entity/entity.ts';
import type { Predicate } from '../predicate/predicate.ts';
import type { Problem } from '../record/problem.ts';
import { dateProblems, shapeProblems, unknownReference } from '../record/shape.ts';
import { CLAIM, type ClaimRecord, kindOfValue, PARTS } from './claim.ts';

/** What the register holds of what a claim names. */
export interface ClaimContext {
  predicate: Predicate | null;
  /** Null for one that the register does not hold; `mergedInto` for one that went into another. */
  entity(id: string): (Pick<EntityRecord, 'kind' | 'type'> & { mergedInto?: string | null }) | null;
  claimKnown(id: string): boolean;
}

/** What is wrong with a claim by itself and by what it names. */
export function claimProblems(claim: ClaimRecord, context: ClaimContext): Problem[] {
  const problems = shapeProblems(CLAIM.shape, claim);
  if (problems.length > 0) return problems;
  return [
    ...referenceProblems(claim, context),
    ...(context.predicate ? fitProblems(claim, context.predicate, context) : [unknownPredicate(claim)]),
    ...validityProblems(claim),
  ];
}

/** Whether a predicate's place for these kinds takes the entity. A state is allowed wherever Place is. */
function kindFits(entity: Pick<EntityRecord, 'kind' | 'type'>, kinds: EntityKind[]): boolean {
  if (kinds.includes(entity.kind)) return true;
  return kinds.includes('Place') && entity.kind === 'Actor' && entity.type === 'state';
}

function referenceProblems(claim: ClaimRecord, context: ClaimContext): Problem[] {
  const entities: [string, string][] = [['subject', claim.subject]];
  if (claim.object !== null) entities.push(['object', claim.object]);
  claim.participants.forEach(({ entity }, at) => {
    entities.push([`participants[${at}].entity`, entity]);
  });
  const problems: Problem[] = [];
  for (const [field, id] of entities) {
    const found = context.entity(id);
    if (!found || found.mergedInto) problems.push(unknownReference(field, id, found?.mergedInto));
  }
  for (const field of PARTS) {
    claim[field].forEach((id, at) => {
      if (!context.claimKnown(id)) problems.push(unknownReference(`${field}[${at}]`, id));
      if (id === claim.id) problems.push(ownPart(`${field}[${at}]`, id));
    });
  }
  return problems;
}

function fitProblems(claim: ClaimRecord, predicate: Predicate, context: ClaimContext): Problem[] {
  const mismatch = { rule: 'predicate-fits', code: 'PREDICATE_MISMATCH' } as const;
  const problems: Problem[] = [];
  const subject = context.entity(claim.subject);
  if (subject && !kindFits(subject, predicate.subjectKinds)) {
    const message = `${predicate.id} takes no ${subject.kind} as its subject`;
    problems.push({
      ...mismatch,
      message,
      field: 'subject',
      value: subject.kind,
      valid: predicate.subjectKinds,
    });
  }
  const object = claim.object === null ? null : context.entity(claim.object);
  if (object && !kindFits(object, predicate.objectKinds)) {
    const message = `${predicate.id} takes no ${object.kind} as its object`;
    problems.push({
      ...mismatch,
      message,
      field: 'object',
      value: object.kind,
      valid: predicate.objectKinds,
    });
  }
  const valueKind = claim.value === null ? null : kindOfValue(claim.value);
  if (valueKind !== null && !predicate.valueKinds.includes(valueKind)) {
    const message = `${predicate.id} takes no ${valueKind} value`;
    problems.push({ ...mismatch, message, field: 'value', value: valueKind, valid: predicate.valueKinds });
  }
  return [...problems, ...completenessProblems(claim, predicate)];
}

/** What the source says is not known may stand without the object or value that it leaves open. */
function completenessProblems(claim: ClaimRecord, predicate: Predicate): Problem[] {
  if (claim.modality === 'unknown') return [];
  const incomplete = { rule: 'claim-has-object', code: 'PREDICATE_MISMATCH', value: null } as const;
  if (claim.object === null && predicate.objectKinds.length > 0 && !predicate.objectOptional) {
    const message = `${predicate.id} needs an object`;
    return [{ ...incomplete, message, field: 'object', valid: predicate.objectKinds }];
  }
  if (claim.object !== null || claim.value !== null) return [];
  const message = `${predicate.id} needs ${predicate.objectKinds.length > 0 ? 'an object or a value' : 'a value'}`;
  const field = predicate.objectKinds.length > 0 ? 'object' : 'value';
  return [{ ...incomplete, message, field, valid: [...predicate.objectKinds, ...predicate.valueKinds] }];
}

function validityProblems(claim: ClaimRecord): Problem[] {
  const valueDate = claim.value?.edtf ?? null;
  const problems = [...dateProblems(claim.valid, 'valid'), ...dateProblems(valueDate, 'value.edtf')];
  if (problems.length > 0) return problems;
  if (claim.valid !== null && parseEdtf(claim.valid).uncertain && !claim.dateBasis?.trim()) {
    problems.push({
      rule: 'inferred-date-has-basis',
      code: 'BAD_USER_INPUT',
      message: `${claim.valid} is uncertain, so dateBasis must say what it is inferred from`,
      field: 'dateBasis',
      value: claim.dateBasis,
      valid: 'what the date is inferred from, in words',
    });
  }
  return problems;
}

function unknownPredicate(claim: ClaimRecord): Problem {
  return {
    rule: 'predicate-fits',
    code: 'PREDICATE_MISMATCH',
    message: `${claim.predicate} is not a predicate of the register`,
    field: 'predicate',
    value: claim.predicate,
    valid: 'the id of a predicate',
  };
}

function ownPart(field: string, value: string): Problem {
  return {
    rule: 'embedded-has-parent',
    code: 'BAD_USER_INPUT',
    message: 'a claim is not its own content, condition or reason',
    field,
    value,
    valid: 'another claim',
  };
}
