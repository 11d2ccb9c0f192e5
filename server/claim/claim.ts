import { z } from 'zod';
import type { CitationInput } from '../citation/citation.ts';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import { defineRecord, type EditOf, type InputOf, type RecordOf } from '../record/define-record.ts';
import { curated } from '../record/record.ts';
import { anyText, idOf, lineOfText, wording } from '../record/shape.ts';

export const MODALITIES = Object.values(ENUMS.Modality);
export const ROLES = Object.values(ENUMS.Role);
export const STATUSES = Object.values(ENUMS.Status);
export type Status = Enums['Status'];
export type Standing = Enums['Standing'];

/** Beyond it a whole number would not be kept exactly. */
const MOST = Number.MAX_SAFE_INTEGER;
const amount = z.number().min(-MOST).max(MOST).nullable();
const quantity = z
  .strictObject({ amount, low: amount, high: amount, unit: lineOfText, approximate: z.boolean() })
  .refine(
    ({ amount, low, high }) => amount !== null || low !== null || high !== null,
    'needs amount, low or high',
  )
  .refine(({ low, high }) => low === null || high === null || low <= high, 'low must not be above high');
/** WGS 84; precision in metres. */
const geo = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: z.number().min(0).nullable(),
});
const value = z
  .strictObject({
    text: wording.optional(),
    edtf: z.string().optional(),
    quantity: quantity.optional(),
    geo: geo.optional(),
  })
  .refine(
    (value) => Object.keys(value).length === 1,
    'must have exactly one of text, edtf, quantity and geo',
  );
type Quantity = z.output<typeof quantity>;
type Geo = z.output<typeof geo>;
export type ClaimValue = z.output<typeof value>;

const participant = z.strictObject({ role: z.enum(ENUMS.Role), entity: z.string() });
export type Participant = z.output<typeof participant>;

/** The claims that a claim is made of, by what they are to it. */
const parts = {
  content: z.array(z.string()).default([]).meta({ set: true }),
  conditions: z.array(z.string()).default([]).meta({ set: true }),
  reasons: z.array(z.string()).default([]).meta({ set: true }),
};

/** A proposition: who, what, whom, how sure, when. Its citations are what holds it up. */
export const CLAIM = defineRecord({
  fixed: { id: idOf('claim') },
  editable: {
    subject: z.string(),
    predicate: z.string(),
    object: z.string().nullable().default(null),
    value: value.nullable().default(null),
    participants: z.array(participant).default([]).meta({ set: true }),
    /** One sentence in the curator's own words, true on its own. */
    text: wording,
    modality: z.enum(ENUMS.Modality).default('asserted'),
    negated: z.boolean().default(false),
    /** EDTF level 0-1 of when the content holds; null: the sources do not say. */
    valid: z.string().nullable().default(null),
    /** What an uncertain date is inferred from. */
    dateBasis: anyText.nullable().default(null),
    /** It is the content, condition or reason of another claim: shown within it, never drawn or walked. */
    embedded: z.boolean().default(false),
    ...parts,
  },
  kept: { status: z.enum(ENUMS.Status) },
  booked: curated,
});
export type ClaimRecord = RecordOf<typeof CLAIM>;
export type ClaimEdit = EditOf<typeof CLAIM>;

/** A value as someone may give it: what is left out of a quantity or a place is not known. */
export type ValueInput = Omit<ClaimValue, 'quantity' | 'geo'> & {
  quantity?: Pick<Quantity, 'unit'> & Partial<Quantity>;
  geo?: Pick<Geo, 'lat' | 'lon'> & Partial<Geo>;
};
export type ClaimInput = Omit<InputOf<typeof CLAIM>, 'value'> & {
  value?: ValueInput | null;
  /** At least one of them supports. */
  citations: CitationInput[];
};

/** Which member of a value is set. */
export function kindOfValue(value: ClaimValue): Enums['ValueKind'] {
  return Object.keys(value)[0] as Enums['ValueKind'];
}

export type Part = keyof typeof parts;
export const PARTS = Object.keys(parts) as Part[];

/** Ids of the claims that a claim is made of. */
export function partsOf(claim: Pick<ClaimRecord, Part>): string[] {
  return PARTS.flatMap((part) => claim[part]);
}

/** Ids of the entities that a claim names; null where it has no object. */
export function entitiesOf({
  subject,
  object,
  participants,
}: Pick<ClaimRecord, 'subject' | 'object' | 'participants'>): (string | null)[] {
  return [subject, object, ...participants.map(({ entity }) => entity)];
}

declare module '../record/record.ts' {
  interface RecordForms {
    claim: ClaimRecord;
  }
}
