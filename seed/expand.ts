import { normalizedQuote } from '../server/citation/anchor.ts';
import type { CitationInput } from '../server/citation/citation.ts';
import type { ClaimInput, ClaimValue } from '../server/claim/claim.ts';
import type { Snapshot } from '../server/source/source.ts';
import type { SeedCitation, SeedClaim } from './format.ts';

/** A claim and its citations with every shorthand written out, as the register takes it. */
export type ExpandedClaim = Required<Omit<ClaimInput, 'citations' | 'value'>> & {
  value: ClaimValue | null;
  citations: (Required<CitationInput> & { claim: string })[];
};

/**
 * Writes out what a seed file leaves implied: the id of a citation (`citation:<claim>:<n>`, n from 1), its position
 * from `start` and the length of the quote, its locator from `paragraph`, and the snapshot when its source has one only.
 */
export function expandClaim(seed: SeedClaim, snapshots: Snapshot[]): ExpandedClaim {
  const { citations, contradicts, retracted, ...claim } = seed;
  return {
    ...claim,
    citations: citations.map((citation, at) => expandCitation(citation, claim.id, at + 1, snapshots)),
  };
}

function expandCitation(seed: SeedCitation, claim: string, number: number, snapshots: Snapshot[]) {
  const { id, source, stance, start, saidBy, saidOn, credibility, translation } = seed;
  const quote = normalizedQuote({ exact: seed.quote, prefix: seed.prefix, suffix: seed.suffix });
  const captured = snapshots.filter((snapshot) => snapshot.source === source);
  return {
    id: id ?? `citation:${claim.replace(/^claim:/, '')}:${number}`,
    claim,
    source,
    stance,
    quote,
    position: start === null ? null : { start, end: start + quote.exact.length },
    locator:
      seed.locator ??
      (seed.paragraph === null ? null : { label: 'paragraph', value: String(seed.paragraph) }),
    snapshot: seed.snapshot ?? (captured.length === 1 ? captured[0]!.sha256 : null),
    credibility,
    saidBy,
    saidOn,
    translation,
  };
}
