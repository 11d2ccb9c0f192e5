import { z } from 'zod';
import { ENTITY_KINDS } from '../entity/entity.ts';
import type { Problem } from '../record/problem.ts';
import { anyId, anyLine, lineOfText, shapeProblems, wording } from '../record/shape.ts';
import { type Predicate, VALUE_KINDS } from './predicate.ts';

const predicateShape = z.strictObject({
  id: anyId,
  label: lineOfText,
  inverseLabel: lineOfText,
  definition: wording,
  symmetric: z.boolean(),
  single: z.boolean(),
  context: z.boolean(),
  subjectKinds: z.array(z.enum(ENTITY_KINDS)).min(1),
  objectKinds: z.array(z.enum(ENTITY_KINDS)),
  valueKinds: z.array(z.enum(VALUE_KINDS)),
  objectOptional: z.boolean(),
  followTheMoney: anyLine.nullable(),
  stix: anyLine.nullable(),
});

/** What is wrong with a predicate by itself. */
export function predicateProblems(predicate: Predicate): Problem[] {
  const problems = shapeProblems(predicateShape, predicate);
  if (problems.length === 0 && predicate.objectKinds.length + predicate.valueKinds.length === 0) {
    problems.push({
      rule: 'well-formed',
      code: 'BAD_USER_INPUT',
      message: 'a predicate takes an object or a value',
      field: 'objectKinds',
      value: predicate.objectKinds,
      valid: ENTITY_KINDS,
    });
  }
  return problems;
}
