// The claims c of the MATCH before that pass a ClaimFilter; further conditions may follow with AND.
// @param context: boolean or null
// @include claim-filter-on-paths
  AND ($context IS NULL OR EXISTS { MATCH (p:Predicate {id: c.predicate}) WHERE p.context = $context })
