import canonicalize from 'canonicalize';
import { z } from 'zod';

/**
 * The form of each kind of record, by the word that the ledger knows it by. Empty here: each domain adds its own
 * (`declare module`), so the kernel names none of them.
 *
 * A record is what the ledger follows: the whole of one thing as stored, without the copies of what is derived. Lists
 * whose order means nothing are sorted, so equal records have equal canonical text.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains.
export interface RecordForms {}
export type RecordKind = keyof RecordForms;
export type AnyRecord = RecordForms[RecordKind];

/** What the register books of every record that is edited. */
export const versioned = {
  /** Starts at 1, one more for each change that touched the record. */
  version: z.number(),
  /** ISO 8601, UTC. */
  recordedFrom: z.string(),
};

/** What it books of claims and citations: who wrote and who reviewed the version that stands. */
export const curated = {
  author: z.string(),
  /** Others whose words are in it. None of them may review it either. */
  editors: z.array(z.string()),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  /** Reviewed by its own author, in an install with one user. */
  reviewWaived: z.boolean(),
  retractedReason: z.string().nullable(),
  ...versioned,
  recordedTo: z.string().nullable(),
};
export type Curated = z.output<z.ZodObject<typeof curated>>;

const canonical = new WeakMap<AnyRecord, string>();

/** Fields that records of earlier versions lack. Where they hold nothing, a record is written as it was before. */
const LATER = ['saidOnBasis'];

/** Canonical text of a record (RFC 8785), the form that the ledger digests and keeps. Records are never mutated. */
export function canonicalRecord(record: AnyRecord): string {
  const known = canonical.get(record);
  if (known !== undefined) return known;
  const text = canonicalize(withoutLater(record)) as string;
  canonical.set(record, text);
  return text;
}

function withoutLater(record: AnyRecord): object {
  const empty = new Set(
    LATER.filter((field) => (record as Partial<Record<string, unknown>>)[field] === null),
  );
  return empty.size === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => !empty.has(key)));
}
