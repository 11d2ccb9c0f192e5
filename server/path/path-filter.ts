import type { ClaimFilter } from '../api/resolvers.generated.ts';
import { claimFilterParams } from '../claim/claim-filter.ts';
import { CartularyError } from '../errors/errors.ts';
import type { ParamsOf } from '../store/cypher-library.ts';

/** What the queries of a search for paths take. */
export type PathFilterParams = Omit<ParamsOf<'path/hops'>, 'pairs' | 'ids' | 'limit'>;

/**
 * The filter of `paths` and `commonNeighbours` as parameters: by default asserted, not negated, live, and not of a
 * predicate in `context` unless it is named. Throws as `claimFilterParams` does, and BAD_USER_INPUT where it names
 * predicates and leaves out every one of them.
 */
export function pathFilterParams(
  filter: ClaimFilter | null | undefined,
  context: string[],
): PathFilterParams {
  const { context: _, ...params } = claimFilterParams(filter);
  const named = filter?.predicates ?? null;
  const without = filter?.context === true || (named && filter?.context !== false) ? [] : context;
  if (named && named.length > 0 && named.every((id) => without.includes(id))) {
    throw new CartularyError(
      'BAD_USER_INPUT',
      `filter: context: false leaves out every one of filter.predicates (${named.join(', ')}), which only fill the map. Valid: leave context away, or name others.`,
      { field: 'filter.context', value: false, valid: 'true or null, or predicates that are not context' },
    );
  }
  return {
    ...params,
    modalities: filter?.modalities ?? ['asserted'],
    negated: filter?.negated ?? false,
    without,
  };
}
