import type { ClaimFilter } from '../api/resolvers.generated.ts';
import { CartularyError } from '../errors/errors.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import type { Reader } from '../store/reader.ts';

/**
 * Throws BAD_USER_INPUT naming the first predicate of the filter that the vocabulary has not, with the one spelt most
 * like it. Asks for the vocabulary only when the filter names predicates.
 */
export async function checkPredicates(filter: ClaimFilter | null | undefined, reader: Reader): Promise<void> {
  if (!filter?.predicates?.length) return;
  const known = (await predicateLoaders(reader).predicates()).map(({ id }) => id);
  const unknown = filter.predicates.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const [nearest] = known.sort((a, b) => likeness(b, unknown) - likeness(a, unknown));
  const valid = `an id that the query \`predicates\` lists${nearest ? `, such as ${nearest}` : ''}`;
  throw new CartularyError(
    'BAD_USER_INPUT',
    `filter.predicates: ${JSON.stringify(unknown)} is not a predicate. Valid: ${valid}.`,
    { field: 'filter.predicates', value: unknown, valid },
  );
}

/** Share of letter pairs that two words have in common, 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const pairs = (word: string) => new Set([...word].slice(1).map((letter, at) => word.charAt(at) + letter));
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}
