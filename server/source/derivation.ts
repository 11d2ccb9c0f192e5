import { z } from 'zod';
import { ENUMS } from '../enums/enums.generated.ts';
import { defineRecord, type RecordOf } from '../record/define-record.ts';
import { idOf, wording } from '../record/shape.ts';

export const DERIVATION_KINDS = Object.values(ENUMS.DerivationKind);

/** How one source came of another. A removed derivation stays, with the time it ended in `recordedTo`. */
export const DERIVATION = defineRecord({
  fixed: { from: idOf('source'), to: idOf('source'), kind: z.enum(ENUMS.DerivationKind) },
  editable: {},
  kept: {},
  /** `id` is `<from>|<kind>|<to>`. */
  booked: { id: z.string(), recordedFrom: z.string(), recordedTo: z.string().nullable() },
});
export type DerivationRecord = RecordOf<typeof DERIVATION>;
export type Derivation = Pick<DerivationRecord, 'from' | 'to' | 'kind'>;

/** Two sources that share an author, a publisher or an address, told apart as witnesses. */
export const SEPARATION = defineRecord({
  fixed: { a: idOf('source'), b: idOf('source'), reason: wording },
  editable: {},
  kept: {},
  /** `id` is `<a>|<b>` with a < b. */
  booked: { id: z.string() },
});
export type SeparationRecord = RecordOf<typeof SEPARATION>;
export type Separation = Omit<SeparationRecord, 'id'>;

declare module '../record/record.ts' {
  interface RecordForms {
    derivation: DerivationRecord;
    separation: SeparationRecord;
  }
}
