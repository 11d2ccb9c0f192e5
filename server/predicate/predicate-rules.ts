import { ENTITY_KINDS } from '../entity/entity.ts';
import type { Problem } from '../record/problem.ts';
import { shapeProblems } from '../record/shape.ts';
import { PREDICATE, type Predicate } from './predicate.ts';

/** What is wrong with a predicate by itself. */
export function predicateProblems(predicate: Predicate): Problem[] {
  const problems = shapeProblems(PREDICATE.shape, predicate);
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
