const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
} as const;
const CREDIBILITY = ['confirmed', 'probably true', 'possibly true', 'doubtful', 'improbable'];

/** The Admiralty scales in words; null is unjudged, which is not the worst grade but none. */
export function reliabilityMeaning(reliability: keyof typeof RELIABILITY | null): string {
  return reliability ? RELIABILITY[reliability] : 'nobody has judged the source';
}

export function credibilityMeaning(credibility: number | null): string {
  return credibility ? CREDIBILITY[credibility - 1]! : 'nobody has judged the passage';
}

export function gradeMeaning(
  reliability: keyof typeof RELIABILITY | null,
  credibility: number | null,
): string {
  return `Best citation: source ${reliabilityMeaning(reliability)}, passage ${credibilityMeaning(credibility)}`;
}
