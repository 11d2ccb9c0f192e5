import { decodeCursor, encodeCursor } from '../api/page.ts';
import type { ClaimWithEnds } from '../store/queries.generated.ts';

/** The cursor of a claim in a list of claims, the strongest first. */
export function claimCursor({ strength, id }: Pick<ClaimWithEnds, 'strength' | 'id'>): string {
  return encodeCursor('claims', [strength ?? 0, id]);
}

/** The strength and id after which such a list goes on; BAD_USER_INPUT for what is no cursor of one. */
export function claimsAfter(after: string | null | undefined): [strength: number, id: string] | null {
  return decodeCursor<[number, string]>('claims', after, ['number', 'string']);
}
