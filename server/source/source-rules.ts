import type { Problem } from '../record/problem.ts';
import { reasonProblems } from '../record/reason.ts';
import { dateProblems, shapeProblems } from '../record/shape.ts';
import { DERIVATION, type Derivation, SEPARATION, type Separation } from './derivation.ts';
import { SNAPSHOT, type SnapshotRecord, SOURCE, type SourceRecord } from './source.ts';

/** What is wrong with a source by itself. */
export function sourceProblems(source: SourceRecord): Problem[] {
  const problems = shapeProblems(SOURCE.shape, source);
  if (problems.length > 0) return problems;
  problems.push(...dateProblems(source.issued, 'issued'), ...dateProblems(source.accessed, 'accessed'));
  if (source.status === 'retracted') problems.push(...reasonProblems(source.retractedReason));
  return problems;
}

/** What is wrong with a snapshot by itself. */
export function snapshotProblems(snapshot: SnapshotRecord): Problem[] {
  return shapeProblems(SNAPSHOT.shape, snapshot);
}

/** What is wrong with a derivation by itself. */
export function derivationProblems(derivation: Derivation): Problem[] {
  const problems = shapeProblems(DERIVATION.shape, derivation);
  if (derivation.from === derivation.to) problems.push(toItself('to', derivation.to));
  return problems;
}

/** What is wrong with a separation by itself. */
export function separationProblems(separation: Separation): Problem[] {
  const problems = shapeProblems(SEPARATION.shape, separation);
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
