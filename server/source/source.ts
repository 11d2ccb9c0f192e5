import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import type { Versioned } from '../record/record.ts';

/** A work that citations point into: a CSL-JSON item and what the register adds to it. */
export interface Source {
  id: string;
  /** A CSL-JSON type: `article`, `dataset`, `webpage`. */
  type: string;
  title: string;
  /** A person as `Family, Given`, an institution as it is called. */
  authors: string[];
  container: string | null;
  publisher: string | null;
  /** EDTF. Empty when the copy does not say. */
  issued: string | null;
  accessed: string | null;
  /** A web address. Two sources of one address are one, unless a derivation or a separation keeps them apart. */
  url: string | null;
  /** Unique among sources, and as `url`. */
  canonicalUrl: string | null;
  /** BCP 47. */
  language: string | null;
  /** Admiralty A-E; null: unjudged (F). */
  reliability: Reliability | null;
  reliabilityReason: string | null;
  rights: Rights;
  access: Enums['Access'];
  /** TLP. */
  handling: Enums['Handling'];
  archiveUrl: string | null;
  note: string | null;
  status: SourceStatus;
}
export const RELIABILITIES = Object.values(ENUMS.Reliability);
export type Reliability = Enums['Reliability'];
export type SourceStatus = Enums['SourceStatus'];

/** `redistributable` says whether passages may be shipped; if not, a quote is an anchor phrase of at most eight words. */
interface Rights {
  statement: string;
  redistributable: boolean;
}

/** What was read, by the SHA-256 of its raw bytes (64 hex digits). The text itself is not in the register. */
export interface Snapshot {
  sha256: string;
  source: string;
  mediaType: string;
  bytes: number | null;
}

export const DERIVATION_KINDS = Object.values(ENUMS.DerivationKind);
export interface Derivation {
  from: string;
  to: string;
  kind: Enums['DerivationKind'];
}
export type SnapshotInput = Omit<Snapshot, 'bytes'> & Partial<Snapshot>;
export type SourceInput = Pick<Source, 'id' | 'type' | 'title'> &
  Partial<Omit<Source, 'id' | 'type' | 'title' | 'status'>>;

export interface SourceRecord extends Source, Versioned {
  recordedTo: string | null;
  retractedReason: string | null;
}
/** `id` is the SHA-256. */
export interface SnapshotRecord extends Snapshot {
  id: string;
}
/** `id` is `<from>|<kind>|<to>`. A removed derivation stays, with the time it ended in `recordedTo`. */
export interface DerivationRecord extends Derivation {
  id: string;
  recordedFrom: string;
  recordedTo: string | null;
}
/** `id` is `<a>|<b>` with a < b. */
export interface SeparationRecord {
  id: string;
  a: string;
  b: string;
  reason: string;
}

declare module '../record/record.ts' {
  interface RecordForms {
    source: SourceRecord;
    snapshot: SnapshotRecord;
    derivation: DerivationRecord;
    separation: SeparationRecord;
  }
}
