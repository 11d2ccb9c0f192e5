import type { ClaimWithEnds } from '../store/queries.generated.ts';

/** `Grade` of a claim, as the schema has it; null while no live citation supports it. */
export function gradeOf(claim: ClaimWithEnds) {
  if (!claim.standing) return null;
  return {
    reliability: claim.reliability ?? null,
    credibility: claim.credibility ?? null,
    code: `${claim.reliability ?? 'F'}${claim.credibility ?? 6}`,
  };
}
