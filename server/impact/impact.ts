import type { Reader, StoredRecord } from '../store/reader.ts';
import { type Pair, readFalls, readHeldUp } from './impact-queries.ts';

/** What would fall if a source or a citation were withdrawn: `Impact` of the schema, before its records are resolved. */
export interface Impact {
  claimsLosingStanding: StoredRecord[];
  claimsLeftWithNone: StoredRecord[];
  entitiesFallingOff: StoredRecord[];
  linksFallingAway: { between: [string, string]; claims: StoredRecord[] }[];
}

/** Two queries whatever the size; null: no live claim rests on it, or there is no such source or citation. */
export async function readImpact(reader: Reader, of: string): Promise<Impact | null> {
  const heldUp = await readHeldUp(reader, of);
  if (heldUp.length === 0) return null;
  const fallen = heldUp.filter(({ left }) => left === 0).map(({ claim }) => claim);
  const links = linksOf(fallen);
  const falls = await readFalls(reader, {
    claims: fallen.map(({ id }) => id),
    pairs: [...links.values()].map(({ near, far }) => ({ near, far })),
  });
  return {
    claimsLosingStanding: heldUp
      .filter(({ claim, left }) => left === 1 && claim.standing === 'corroborated')
      .map(({ claim }) => claim),
    claimsLeftWithNone: fallen,
    entitiesFallingOff: falls.entities,
    linksFallingAway: falls.pairs
      .map(({ near, far }) => ({
        between: [near, far] as [string, string],
        claims: links.get(keyOf(near, far))!.claims,
      }))
      .sort((a, b) => (keyOf(...a.between) < keyOf(...b.between) ? -1 : 1)),
  };
}

/** The pairs that these claims link, each with its claims; an embedded claim links nothing. */
function linksOf(claims: StoredRecord[]): Map<string, Pair & { claims: StoredRecord[] }> {
  const links = new Map<string, Pair & { claims: StoredRecord[] }>();
  for (const claim of claims) {
    const { subject, object } = claim;
    if (claim.embedded || !object || object === subject) continue;
    const [near, far] = subject < object ? [subject, object] : [object, subject];
    const link = links.get(keyOf(near, far)) ?? { near, far, claims: [] as StoredRecord[] };
    link.claims.push(claim);
    links.set(keyOf(near, far), link);
  }
  return links;
}

function keyOf(near: string, far: string): string {
  return JSON.stringify([near, far]);
}
