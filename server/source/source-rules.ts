import { z } from 'zod';
import { ENUMS } from '../enums/enums.generated.ts';
import type { Problem } from '../record/problem.ts';
import { reasonProblems } from '../record/reason.ts';
import {
  anyLine,
  anyText,
  bookkeeping,
  dateProblems,
  faultless,
  idOf,
  languageTag,
  lineOfText,
  shapeProblems,
  wording,
} from '../record/shape.ts';
import { addressFault } from './address.ts';
import { DERIVATION_KINDS, type Derivation, RELIABILITIES, type Snapshot, type Source } from './source.ts';

const webAddress = faultless(z.string(), addressFault);
const sourceShape = z.strictObject({
  ...bookkeeping,
  id: idOf('source'),
  type: lineOfText,
  title: lineOfText,
  authors: z.array(lineOfText),
  container: anyLine.nullable(),
  publisher: anyLine.nullable(),
  issued: z.string().nullable(),
  accessed: z.string().nullable(),
  url: webAddress.nullable(),
  canonicalUrl: webAddress.nullable(),
  language: languageTag.nullable(),
  reliability: z.enum(RELIABILITIES).nullable(),
  reliabilityReason: anyText.nullable(),
  rights: z.strictObject({ statement: anyText, redistributable: z.boolean() }),
  access: z.enum(ENUMS.Access),
  handling: z.enum(ENUMS.Handling),
  archiveUrl: webAddress.nullable(),
  note: anyText.nullable(),
  status: z.enum(ENUMS.SourceStatus),
  retractedReason: anyText.nullable(),
});
const snapshotShape = z.strictObject({
  ...bookkeeping,
  id: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 as 64 hex digits in lower case'),
  sha256: z.string(),
  source: z.string(),
  mediaType: lineOfText,
  bytes: z.number().int().min(0).nullable(),
});
const derivationShape = z.object({
  from: idOf('source'),
  to: idOf('source'),
  kind: z.enum(DERIVATION_KINDS),
});

/** What is wrong with a source by itself. */
export function sourceProblems(source: Source & { retractedReason: string | null }): Problem[] {
  const problems = shapeProblems(sourceShape, source);
  if (problems.length > 0) return problems;
  problems.push(...dateProblems(source.issued, 'issued'), ...dateProblems(source.accessed, 'accessed'));
  if (source.status === 'retracted') problems.push(...reasonProblems(source.retractedReason));
  return problems;
}

/** What is wrong with a snapshot by itself. */
export function snapshotProblems(snapshot: Snapshot & { id: string }): Problem[] {
  return shapeProblems(snapshotShape, snapshot);
}

/** What is wrong with a derivation by itself. */
export function derivationProblems(derivation: Derivation): Problem[] {
  const problems = shapeProblems(derivationShape, derivation);
  if (derivation.from === derivation.to) problems.push(toItself('to', derivation.to));
  return problems;
}

/** What is wrong with a separation by itself. */
export function separationProblems(separation: { a: string; b: string; reason: string }): Problem[] {
  const problems = shapeProblems(
    z.object({ a: idOf('source'), b: idOf('source'), reason: wording }),
    separation,
  );
  if (separation.a === separation.b) problems.push(toItself('b', separation.b));
  return problems;
}

function toItself(field: string, value: string): Problem {
  return {
    rule: 'well-formed',
    code: 'BAD_USER_INPUT',
    message: 'a source is not joined to or told apart from itself',
    field,
    value,
    valid: 'another source',
  };
}
