import { checkedFilter } from '../api/page.ts';
import type { ClaimFilter } from '../api/resolvers.generated.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { CartularyError } from '../errors/errors.ts';
import { RELIABILITIES } from '../source/source.ts';
import type { CypherParams } from '../store/graph-store.ts';

/**
 * The filter as the parameters that every query over claims takes.
 * Throws BAD_USER_INPUT for a malformed date, a reversed interval or a credibility off its scale, LIMIT_EXCEEDED for
 * too long a list or text.
 */
export function claimFilterParams(filter: ClaimFilter | null | undefined): CypherParams {
  const f = checkedFilter(filter);
  if (
    f.maxCredibility !== null &&
    f.maxCredibility !== undefined &&
    !(f.maxCredibility >= 1 && f.maxCredibility <= 5)
  ) {
    throw new CartularyError(
      'BAD_USER_INPUT',
      `filter.maxCredibility: ${f.maxCredibility} is not on the scale. Valid: 1 to 5.`,
      {
        field: 'filter.maxCredibility',
        value: f.maxCredibility,
        valid: '1 to 5',
      },
    );
  }
  return {
    statuses: f.statuses ?? ['reviewed'],
    predicates: f.predicates,
    kinds: f.kinds,
    types: f.types,
    modalities: f.modalities,
    negated: f.negated,
    standings: f.standings,
    contested: f.contested,
    reliabilities: f.minReliability
      ? RELIABILITIES.slice(0, RELIABILITIES.indexOf(f.minReliability) + 1)
      : null,
    maxCredibility: f.maxCredibility,
    includeUnjudged: f.includeUnjudged ?? true,
    sources: f.sources,
    witnesses: f.witnesses,
    text: f.text?.toLowerCase(),
    context: f.context,
    ...window(f),
  };
}

function window({ asOf, certainty }: ClaimFilter): CypherParams {
  if (asOf === null || asOf === undefined) return {};
  const { earliestStart: from, latestEnd: to } = parseEdtf(asOf, 'filter.asOf');
  if (certainty === 'certain') return { certainlyFrom: from, certainlyTo: to };
  return { possiblyFrom: from, possiblyTo: to };
}
