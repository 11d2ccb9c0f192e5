import { z } from 'zod';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import { defineRecord, type EditOf, type InputOf, type RecordOf } from '../record/define-record.ts';
import { versioned } from '../record/record.ts';
import { anyLine, anyText, faultless, idOf, languageTag, lineOfText } from '../record/shape.ts';
import { addressFault } from './address.ts';

export const RELIABILITIES = Object.values(ENUMS.Reliability);
export type Reliability = Enums['Reliability'];
export type SourceStatus = Enums['SourceStatus'];

const webAddress = faultless(z.string(), addressFault);

/** A work that citations point into: a CSL-JSON item and what the register adds to it. */
export const SOURCE = defineRecord({
  fixed: { id: idOf('source') },
  editable: {
    /** A CSL-JSON type: `article`, `dataset`, `webpage`. */
    type: lineOfText,
    title: lineOfText,
    /** A person as `Family, Given`, an institution as it is called. */
    authors: z.array(lineOfText).default([]),
    container: anyLine.nullable().default(null),
    publisher: anyLine.nullable().default(null),
    /** EDTF. Empty when the copy does not say. */
    issued: z.string().nullable().default(null),
    accessed: z.string().nullable().default(null),
    /** A web address. Two sources of one address are one, unless a derivation or a separation keeps them apart. */
    url: webAddress.nullable().default(null),
    /** Unique among sources, and as `url`. */
    canonicalUrl: webAddress.nullable().default(null),
    /** BCP 47. */
    language: languageTag.nullable().default(null),
    /** Admiralty A-E; null: unjudged (F). */
    reliability: z.enum(ENUMS.Reliability).nullable().default(null),
    reliabilityReason: anyText.nullable().default(null),
    /** `redistributable`: whether passages may be shipped; if not, a quote is an anchor phrase of at most eight words. */
    rights: z
      .strictObject({ statement: anyText, redistributable: z.boolean() })
      .default({ statement: '', redistributable: false }),
    access: z.enum(ENUMS.Access).default('open'),
    /** TLP. */
    handling: z.enum(ENUMS.Handling).default('clear'),
    archiveUrl: webAddress.nullable().default(null),
    note: anyText.nullable().default(null),
  },
  kept: { status: z.enum(ENUMS.SourceStatus), retractedReason: anyText.nullable() },
  booked: { ...versioned, recordedTo: z.string().nullable() },
});
export type SourceRecord = RecordOf<typeof SOURCE>;
export type SourceInput = InputOf<typeof SOURCE>;
export type SourceEdit = EditOf<typeof SOURCE>;

/** What was read, by the SHA-256 of its raw bytes (64 hex digits). The text itself is not in the register. */
export const SNAPSHOT = defineRecord({
  fixed: {
    /** The SHA-256. */
    id: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 as 64 hex digits in lower case'),
    sha256: z.string(),
    source: z.string(),
    mediaType: lineOfText,
    bytes: z.number().int().min(0).nullable().default(null),
  },
  editable: {},
  kept: {},
  booked: {},
});
export type SnapshotRecord = RecordOf<typeof SNAPSHOT>;
export type SnapshotInput = Omit<InputOf<typeof SNAPSHOT>, 'id'>;

declare module '../record/record.ts' {
  interface RecordForms {
    source: SourceRecord;
    snapshot: SnapshotRecord;
  }
}
