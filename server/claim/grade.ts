import type { StoredRecord } from '../store/reader.ts';

/** `Grade` of a claim, as the schema has it; null while no live citation supports it. */
export function gradeOf(claim: StoredRecord) {
  if (!claim.standing) return null;
  return {
    reliability: claim.reliability ?? null,
    credibility: claim.credibility ?? null,
    code: `${claim.reliability ?? 'F'}${claim.credibility ?? 6}`,
  };
}
