// The entities that claims link with given ones, each pair with the strength of its strongest claim.
// @param ids: list of string, entity ids
// @param atLeast: integer, the least strength of a claim
// @param below: integer or null, a strength that claims stay under
// @param limit: integer
// @param without: list of string, predicates to leave out
// @returns near: string
// @returns far: string
// @returns strength: integer
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
// @include claim-filter-on-paths
  AND c.strength >= $atLeast
  AND ($below IS NULL OR c.strength < $below)
  AND NOT c.predicate IN $without
  AND NOT c.embedded
MATCH (c)-[:SUBJECT|OBJECT]->(m:Entity)
WHERE m.id <> id
WITH id AS near, m.id AS far, max(c.strength) AS strength
LIMIT $limit
RETURN near, far, strength
