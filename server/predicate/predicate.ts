import { z } from 'zod';
import { ENUMS } from '../enums/enums.generated.ts';
import { defineRecord, type InputOf, type RecordOf } from '../record/define-record.ts';
import { anyId, anyLine, lineOfText, wording } from '../record/shape.ts';

const kinds = z.array(z.enum(ENUMS.EntityKind));

/** A relation or property from the controlled vocabulary; data in `seed/predicates.yaml`. What is left out is not so. */
export const PREDICATE = defineRecord({
  fixed: {
    id: anyId,
    label: lineOfText,
    inverseLabel: lineOfText,
    /** One line. */
    definition: wording,
    symmetric: z.boolean().default(false),
    /** Two values at once contradict. */
    single: z.boolean().default(false),
    /** Map-filling, such as `borders`: paths leave it out unless asked. */
    context: z.boolean().default(false),
    subjectKinds: kinds.min(1).meta({ set: true }),
    /** Empty: it takes no object. A state (Actor of type `state`) is allowed wherever Place is. */
    objectKinds: kinds.default([]).meta({ set: true }),
    /** Kinds of value it may carry beside or instead of an object. */
    valueKinds: z.array(z.enum(ENUMS.ValueKind)).default([]).meta({ set: true }),
    /** Whether the object may be absent although `objectKinds` is not empty. */
    objectOptional: z.boolean().default(false),
    followTheMoney: anyLine.nullable().default(null),
    stix: anyLine.nullable().default(null),
  },
  editable: {},
  kept: {},
  booked: {},
});
export type Predicate = RecordOf<typeof PREDICATE>;
export type PredicateInput = InputOf<typeof PREDICATE>;

declare module '../record/record.ts' {
  interface RecordForms {
    predicate: Predicate;
  }
}
