import { z } from 'zod';
import type { Problem } from '../record/problem.ts';
import {
  anyId,
  anyText,
  bookkeeping,
  faultless,
  idOf,
  languageTag,
  lineOfText,
  nameText,
  scriptCode,
  shapeProblems,
} from '../record/shape.ts';
import { ENTITY_KINDS, type Entity } from './entity.ts';
import type { EntityType } from './entity-type.ts';
import { identifierFault } from './identifier.ts';

const entityShape = z.strictObject({
  ...bookkeeping,
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  type: lineOfText,
  name: nameText,
  aliases: z.array(
    z.strictObject({ text: nameText, lang: languageTag.nullable(), script: scriptCode.nullable() }),
  ),
  identifiers: z.array(faultless(lineOfText, identifierFault)),
  description: anyText.nullable(),
  collective: z.boolean(),
});

const entityTypeShape = z.strictObject({ id: anyId, kind: z.enum(ENTITY_KINDS), label: lineOfText });

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

/** What is wrong with an entity type by itself. */
export function entityTypeProblems(type: EntityType): Problem[] {
  return shapeProblems(entityTypeShape, type);
}
