import { z } from 'zod';
import type { Problem } from '../record/problem.ts';
import { idOf, shapeProblems } from '../record/shape.ts';
import { ENTITY, type EntityRecord } from './entity.ts';
import { ENTITY_TYPE, type EntityType } from './entity-type.ts';

/** What the vocabulary says of an entity's type, and which types its kind has. */
export interface EntityContext {
  type: EntityType | null;
  typesOfKind: string[];
}

/** What is wrong with an entity by itself and by the vocabulary. */
export function entityProblems(entity: EntityRecord, context: EntityContext): Problem[] {
  const problems = shapeProblems(ENTITY.shape, entity);
  if (problems.length > 0) return problems;
  problems.push(...shapeProblems(z.object({ id: idOf(entity.kind.toLowerCase()) }), entity));
  if (context.type?.kind !== entity.kind) {
    problems.push({
      rule: 'known-type',
      code: 'BAD_USER_INPUT',
      message: `${entity.type} is not a type of ${entity.kind}`,
      field: 'type',
      value: entity.type,
      valid: context.typesOfKind,
    });
  }
  return problems;
}

/** What is wrong with an entity type by itself. */
export function entityTypeProblems(type: EntityType): Problem[] {
  return shapeProblems(ENTITY_TYPE.shape, type);
}
