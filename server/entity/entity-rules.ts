import { z } from 'zod';
import type { EntityType } from '../predicate/predicate.ts';
import type { Problem } from '../register/problem.ts';
import { bookkeeping, idOf, shapeProblems, wording } from '../register/shape.ts';
import { ENTITY_KINDS, type Entity } from './entity.ts';

const entityShape = z.strictObject({
  ...bookkeeping,
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  type: wording,
  name: wording,
  aliases: z.array(
    z.strictObject({ text: wording, lang: z.string().nullable(), script: z.string().nullable() }),
  ),
  identifiers: z.array(
    z
      .string()
      .max(1000)
      .regex(/^[a-z0-9][a-z0-9._-]*:\S(.*\S)?$/u, 'must be scheme:value'),
  ),
  description: z.string().nullable(),
  collective: z.boolean(),
});

/** What the vocabulary says of an entity's type, and which types its kind has. */
export interface EntityContext {
  type: EntityType | null;
  typesOfKind: string[];
}

/** What is wrong with an entity by itself and by the vocabulary. */
export function entityProblems(entity: Entity, context: EntityContext): Problem[] {
  const problems = shapeProblems(entityShape, entity);
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
