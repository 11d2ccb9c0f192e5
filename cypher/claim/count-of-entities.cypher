// For each entity the number of claims that name it and pass a filter.
// @param ids: list of string, entity ids
// @returns id: string
// @returns claims: integer
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  // @include claim-filter
  RETURN count(DISTINCT c) AS claims
}
RETURN id, claims
