import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record/define-record.ts';
import type { ClaimEdit } from './claim.ts';

/** A draft version of a reviewed claim. */
export const PROPOSAL = defineRecord({
  fixed: {},
  editable: {},
  kept: {},
  booked: {
    /** `<claim>@<version>`, the version that it would become. */
    id: z.string(),
    claim: z.string(),
    /** The fields that it changes. */
    payload: z.custom<ClaimEdit>(),
    author: z.string(),
    editors: z.array(z.string()),
    recordedFrom: z.string(),
  },
});
export type ProposalRecord = RecordOf<typeof PROPOSAL>;

/** A curator's judgement that a claim says otherwise than another. */
export const CONTRADICTION = defineRecord({
  fixed: { claim: z.string(), contradicts: z.string(), reason: z.string() },
  editable: {},
  kept: {},
  /** `id` is `<claim>|contradicts|<other>`. */
  booked: { id: z.string(), by: z.string(), recordedFrom: z.string() },
});
export type ContradictionRecord = RecordOf<typeof CONTRADICTION>;
export type Contradiction = Pick<ContradictionRecord, 'claim' | 'contradicts' | 'reason'>;

declare module '../record/record.ts' {
  interface RecordForms {
    proposal: ProposalRecord;
    contradiction: ContradictionRecord;
  }
}
