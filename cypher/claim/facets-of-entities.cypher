// For each entity how many of the claims that name it and pass a filter have each value that a filter can ask for.
// @param ids: list of string, entity ids
// @returns id: string or null
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  // @include claim-filter
  RETURN collect(DISTINCT c) AS matching
}
// @include facets-of-matching
