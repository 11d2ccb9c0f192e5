import { checkedFilter } from '../api/page.ts';
import type { ClaimFilter } from '../api/resolvers.generated.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { CartularyError } from '../errors/errors.ts';
import { RELIABILITIES } from '../source/source.ts';
import type { ParamsOf } from '../store/cypher-library.ts';

/** What every query over claims takes. */
export type ClaimFilterParams = Omit<ParamsOf<'claim/page'>, 'afterStrength' | 'afterId' | 'limit'>;

/**
 * The filter as the parameters that every query over claims takes.
 * Throws BAD_USER_INPUT for a malformed date, a reversed interval, observation from a day after its last or a credibility off its scale, LIMIT_EXCEEDED for
 * too long a list or text.
 */
export function claimFilterParams(filter: ClaimFilter | null | undefined): ClaimFilterParams {
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

type Window = Pick<
  ClaimFilterParams,
  'possiblyFrom' | 'possiblyTo' | 'heldFrom' | 'heldTo' | 'lastKnown' | 'observedFrom' | 'observedTo'
>;

function window({ asOf, certainty, observedFrom, observedTo }: ClaimFilter): Window {
  const observed = observation(observedFrom ?? null, observedTo ?? null);
  const open = {
    possiblyFrom: null,
    possiblyTo: null,
    heldFrom: null,
    heldTo: null,
    lastKnown: false,
    ...observed,
  };
  if (asOf === null || asOf === undefined) return open;
  const { earliestStart: from, latestEnd: to } = parseEdtf(asOf, 'filter.asOf');
  if (certainty === 'possible') return { ...open, possiblyFrom: from, possiblyTo: to };
  return { ...open, heldFrom: from, heldTo: to, lastKnown: certainty !== 'certain' };
}

function observation(from: string | null, to: string | null) {
  const observedFrom = from === null ? null : parseEdtf(from, 'filter.observedFrom').earliestStart;
  const observedTo = to === null ? null : parseEdtf(to, 'filter.observedTo').latestEnd;
  if (observedFrom !== null && observedTo !== null && observedFrom > observedTo) {
    throw new CartularyError(
      'BAD_USER_INPUT',
      `filter.observedFrom: ${from} is after filter.observedTo, ${to}. Valid: a date not after it.`,
      { field: 'filter.observedFrom', value: from, valid: `a date not after ${to}` },
    );
  }
  return { observedFrom, observedTo };
}
