import canonicalize from 'canonicalize';
import type { Citation } from '../citation/citation.ts';
import type { Claim } from '../claim/claim.ts';
import type { Entity } from '../entity/entity.ts';
import type { EntityType, Predicate } from '../predicate/predicate.ts';
import type { Derivation, Snapshot, Source } from '../source/source.ts';

/**
 * A record is what the ledger follows: the whole of one thing as stored, without the copies of what is derived.
 * Lists whose order means nothing are sorted, so equal records have equal canonical text.
 */
export interface RecordForms {
  predicate: Predicate;
  'entity-type': EntityType;
  entity: EntityRecord;
  source: SourceRecord;
  snapshot: SnapshotRecord;
  derivation: DerivationRecord;
  separation: SeparationRecord;
  claim: ClaimRecord;
  proposal: ProposalRecord;
  citation: CitationRecord;
  contradiction: ContradictionRecord;
}
export type RecordKind = keyof RecordForms;
export type AnyRecord = RecordForms[RecordKind];

/** Every kind, in the order in which records may refer to earlier ones. */
export const RECORD_KINDS = [
  'predicate',
  'entity-type',
  'entity',
  'source',
  'snapshot',
  'derivation',
  'separation',
  'claim',
  'proposal',
  'citation',
  'contradiction',
] as const satisfies readonly RecordKind[];

/** Starts at 1, one more for each change that touched the record. */
interface Versioned {
  version: number;
  /** ISO 8601, UTC. */
  recordedFrom: string;
}

export interface EntityRecord extends Entity, Versioned {
  /** The entity it went into, and what moved with it, so that the merge can be undone. */
  mergedInto: string | null;
  moved: Moved | null;
}
/** What a merge took from the redirected entity. */
export interface Moved {
  subjects: string[];
  objects: string[];
  /** `shared`: the other entity played the same part in the claim already. */
  participants: { claim: string; role: string; shared: boolean }[];
  saidBy: string[];
  /** Merged entities whose redirect was turned. */
  redirects: string[];
  aliases: Entity['aliases'];
  identifiers: string[];
}

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

/** Who wrote and who reviewed the version of a claim or a citation that stands. */
export interface Curated {
  author: string;
  /** Others whose words are in it. None of them may review it either. */
  editors: string[];
  reviewedBy: string | null;
  reviewedAt: string | null;
  /** Reviewed by its own author, in an install with one user. */
  reviewWaived: boolean;
  retractedReason: string | null;
  recordedTo: string | null;
}
export interface ClaimRecord extends Claim, Versioned, Curated {}
export interface CitationRecord extends Citation, Versioned, Curated {}

/** A draft version of a reviewed claim. `id` is `<claim>@<version>`, the version that it would become. */
export interface ProposalRecord {
  id: string;
  claim: string;
  /** The fields that it changes. */
  payload: Partial<Omit<Claim, 'id' | 'status'>>;
  author: string;
  editors: string[];
  recordedFrom: string;
}
/** `id` is `<claim>|contradicts|<other>`. */
export interface ContradictionRecord {
  id: string;
  claim: string;
  contradicts: string;
  reason: string;
  by: string;
  recordedFrom: string;
}

const canonical = new WeakMap<AnyRecord, string>();

/** Canonical text of a record (RFC 8785), the form that the ledger digests and keeps. Records are never mutated. */
export function canonicalRecord(record: AnyRecord): string {
  const known = canonical.get(record);
  if (known !== undefined) return known;
  const text = canonicalize(record) as string;
  canonical.set(record, text);
  return text;
}
