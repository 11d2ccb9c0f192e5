import { z } from 'zod';
import { ENUMS } from '../enums/enums.generated.ts';
import { defineRecord, type RecordOf } from '../record/define-record.ts';
import { anyId, lineOfText } from '../record/shape.ts';

/** A type of an entity kind: `airbase` of Facility. */
export const ENTITY_TYPE = defineRecord({
  fixed: { id: anyId, kind: z.enum(ENUMS.EntityKind), label: lineOfText },
  editable: {},
  kept: {},
  booked: {},
});
export type EntityType = RecordOf<typeof ENTITY_TYPE>;

declare module '../record/record.ts' {
  interface RecordForms {
    'entity-type': EntityType;
  }
}
