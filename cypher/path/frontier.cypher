// The entities that claims link with given ones, each pair with the strength of its strongest claim.
// @param ids: list of entity ids
// @param atLeast: integer, the least strength of a claim
// @param below: integer, a strength that claims stay under, or null
// @param limit: integer
// @param without: list of predicates to leave out
// @returns near: string
// @returns far: string
// @returns strength: integer
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.strength >= $atLeast
  AND ($below IS NULL OR c.strength < $below)
// @include claim-filter-on-paths
  AND NOT c.predicate IN $without
  AND NOT c.embedded
MATCH (c)-[:SUBJECT|OBJECT]->(m:Entity)
WHERE m.id <> id
WITH id AS near, m.id AS far, max(c.strength) AS strength
LIMIT $limit
RETURN near, far, strength
