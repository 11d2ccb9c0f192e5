import type { ClaimFilter } from '../api/resolvers.generated.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import { perArguments } from '../store/batch.ts';
import { type ParamsOf, query, type RowOf } from '../store/cypher-library.ts';
import type { CypherParams, CypherQuery } from '../store/graph-store.ts';
import { perReader } from '../store/per-reader.ts';
import type { PredicateProperties } from '../store/queries.generated.ts';
import type { Reader } from '../store/reader.ts';
import { STATUSES } from './claim.ts';
import { claimFilterParams } from './claim-filter.ts';
import { type Facets, facetsOf, type MatchCounts } from './facets.ts';

const ofAll = query('claim/facets');
const ofEntities = query('claim/facets-of-entities');
const head = query('revision/head');
const MOST_SOURCES = 50;

/** What every query for facets takes beside what says which claims. */
type FacetParams = ParamsOf<'claim/facets'>;

const NOTHING: MatchCounts = { groups: [], judgements: [], kinds: [], types: [], sources: [], years: [] };

/**
 * Counts over the whole register are dear and asked again at every look, so they are kept by the hash of the last
 * revision: it covers all that was ever written, so any write, through whatever server, makes a new key. A count that
 * overtakes a write is kept under the hash before it, which nobody reads as the last one any more.
 */
const kept = new Map<string, Facets>();
const MOST_KEPT = 50;

/** Facets of all claims that pass a filter, as of the last revision. */
export async function readFacets(reader: Reader, filter: ClaimFilter | null | undefined): Promise<Facets> {
  const [last] = await reader.run(head);
  // A register without a revision is a test's or empty.
  const key = last?.hash ? JSON.stringify([last.hash, facetParams(filter)]) : null;
  const known = key === null ? undefined : kept.get(key);
  if (known) return known;
  const facets = await facetsFrom(reader, ofAll, {}, filter);
  if (key !== null) {
    kept.set(key, facets);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  }
  return facets;
}

/** Facets of the claims that one of the queries for facets matches, its own parameters beside those of the filter. */
export async function facetsFrom<Own extends CypherParams>(
  reader: Reader,
  named: CypherQuery<FacetParams & Own, RowOf<'claim/facets'>>,
  own: Own,
  filter: ClaimFilter | null | undefined,
): Promise<Facets> {
  const [rows, predicates] = await Promise.all([
    reader.run(named, { ...facetParams(filter), ...own }),
    predicateLoaders(reader).predicates(),
  ]);
  return countedFrom(rows[0], filter, predicates);
}

/** One batched query for the facets of each entity's claims. */
export const facetLoaders = perReader((reader) => {
  const counts = perArguments<FacetParams, MatchCounts>(async (ids, params) => {
    const rows = await reader.run(ofEntities, { ...params, ids });
    return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
  });
  return {
    async facetsOfEntity(id: string, filter: ClaimFilter | null | undefined): Promise<Facets> {
      const [row, predicates] = await Promise.all([
        counts(id, facetParams(filter)),
        predicateLoaders(reader).predicates(),
      ]);
      return countedFrom(row, filter, predicates);
    },
  };
});

/**
 * A filter without statuses takes the reviewed claims. Its facets match those of every status, so that the facet of
 * statuses says what asking for another would give, and count the reviewed ones for the rest.
 */
function facetParams(filter: ClaimFilter | null | undefined): FacetParams {
  const params = claimFilterParams(filter);
  return {
    ...params,
    statuses: filter?.statuses ?? [...STATUSES],
    counted: params.statuses,
    mostSources: MOST_SOURCES,
  };
}

function countedFrom(
  row: MatchCounts | null | undefined,
  filter: ClaimFilter | null | undefined,
  predicates: PredicateProperties[],
): Facets {
  const labels = new Map(predicates.map(({ id, label }) => [id, label]));
  // An engine may answer with no row where nothing matches.
  return facetsOf(row ?? NOTHING, {
    counted: claimFilterParams(filter).statuses,
    certainty: filter?.certainty ?? 'last-known',
    includeUnjudged: filter?.includeUnjudged ?? true,
    predicateLabel: (id) => labels.get(id) ?? id,
  });
}
