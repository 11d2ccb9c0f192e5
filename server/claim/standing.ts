import type { Stance } from '../citation/citation.ts';
import type { Reliability, SourceStatus } from '../source/source.ts';
import type { Standing, Status } from './claim.ts';

/** What a citation and its source bring to the standing of a claim. */
export interface Evidence {
  stance: Stance;
  status: Status;
  sourceStatus: SourceStatus;
  saidBy: string | null;
  /** Witness group of its source. */
  sourceWitness: string;
  reliability: Reliability | null;
  credibility: number | null;
}

/** What is derived for a claim and kept on it as a checked copy. */
export interface Derived {
  live: boolean;
  /** Null while no live citation supports it. */
  standing: Standing | null;
  /** Number of witnesses among its live supporting citations. */
  witnesses: number;
  /** Of its best live supporting citation. */
  reliability: Reliability | null;
  credibility: number | null;
  contested: boolean;
  strength: number;
}

/** A claim is live when it is reviewed and not retracted. */
function claimIsLive(status: Status): boolean {
  return status === 'reviewed';
}

/** A citation is live when it is reviewed, not retracted, and of a source that is not retracted. */
export function citationIsLive(status: Status, sourceStatus: SourceStatus): boolean {
  return status === 'reviewed' && sourceStatus === 'live';
}

/** Whether a claim has what it needs: a live claim a live supporting citation, a draft one that is not retracted. */
export function isSupported(
  status: Status,
  citations: Pick<Evidence, 'stance' | 'status' | 'sourceStatus'>[],
): boolean {
  if (status === 'retracted') return true;
  return citations.some(
    (citation) =>
      citation.stance === 'supports' &&
      (claimIsLive(status)
        ? citationIsLive(citation.status, citation.sourceStatus)
        : citation.status !== 'retracted'),
  );
}

/** The witness of a citation: whoever is reported, else its source's witness group. */
export function witnessOf(saidBy: string | null, sourceWitness: string): string {
  return saidBy ?? sourceWitness;
}

/** Orders grades, higher is better: 6 × (A=5 … E=1, unjudged 0) + (1=5 … 5=1, unjudged 0). */
export function gradeRank(reliability: Reliability | null, credibility: number | null): number {
  const reliabilityRank = reliability === null ? 0 : 5 - 'ABCDE'.indexOf(reliability);
  const credibilityRank = credibility === null ? 0 : 6 - credibility;
  return 6 * reliabilityRank + credibilityRank;
}

/**
 * Standing, grade, contested and strength of a claim, as docs/data-model.md defines them.
 * `contradictedByLive`: whether a live claim contradicts it.
 */
export function deriveClaim(status: Status, evidence: Evidence[], contradictedByLive: boolean): Derived {
  const live = evidence.filter((each) => citationIsLive(each.status, each.sourceStatus));
  const supporting = live.filter((each) => each.stance === 'supports');
  const witnesses = new Set(supporting.map((each) => witnessOf(each.saidBy, each.sourceWitness))).size;
  const best = supporting.reduce<Evidence | null>(
    (found, each) => (found === null || rankOf(each) > rankOf(found) ? each : found),
    null,
  );
  const contested = contradictedByLive || live.some((each) => each.stance === 'contradicts');
  const isLive = claimIsLive(status);
  const rank = best === null ? 0 : rankOf(best);
  return {
    live: isLive,
    standing: witnesses === 0 ? null : witnesses === 1 ? 'single-source' : 'corroborated',
    witnesses,
    reliability: best?.reliability ?? null,
    credibility: best?.credibility ?? null,
    contested,
    strength: isLive ? (contested ? 0 : 1000) + (witnesses > 1 ? 100 : 0) + rank : -1,
  };
}

const COPIES: readonly (keyof Derived)[] = [
  'live',
  'standing',
  'witnesses',
  'reliability',
  'credibility',
  'contested',
  'strength',
];

/** Which copies on a claim are not what is derived for it. */
export function staleCopies(
  derived: Derived,
  kept: { [K in keyof Derived]: Derived[K] | null },
): (keyof Derived)[] {
  return COPIES.filter((key) => derived[key] !== kept[key]);
}

function rankOf(evidence: Evidence): number {
  return gradeRank(evidence.reliability, evidence.credibility);
}
