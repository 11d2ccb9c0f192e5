import type { ClaimProperties } from '../store/queries.generated.ts';

type Told = Pick<ClaimProperties, 'id' | 'text' | 'modality' | 'negated' | 'valid'>;

/**
 * For each claim that reads as another of these does, a line that tells them apart: what is denied or not asserted, and
 * when it held; and the id, where that is the same, too.
 */
export function distinctionsOfClaims(claims: readonly Told[]): Map<string, string> {
  const once = new Map(claims.map((claim) => [claim.id, claim]));
  const alike = groupsOf([...once.values()], readingOf).filter((group) => group.length > 1);
  return new Map(
    alike.flatMap((group) =>
      groupsOf(group, wordsOf).flatMap((same) =>
        same.map((claim): [string, string] => {
          const words = wordsOf(claim);
          return [
            claim.id,
            same.length === 1 && words !== '' ? words : [words, claim.id].filter(Boolean).join(' · '),
          ];
        }),
      ),
    ),
  );
}

/** A sentence as it reads in a list. */
function readingOf({ text }: Told): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** `denied · planned · 2021-03`, as far as it is so. */
function wordsOf({ negated, modality, valid }: Told): string {
  return [negated ? 'denied' : '', modality === 'asserted' ? '' : modality, valid]
    .filter(Boolean)
    .join(' · ');
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
