// For each entity a page of the claims that name it and pass a filter, best supported first, then by id.
// @param ids: list of string, entity ids
// @param afterStrength: integer or null
// @param afterId: string or null
// @param limit: integer
// @returns id: string
// @returns claims: list of ClaimWithEnds
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  // @include claim-filter
    AND ($afterStrength IS NULL OR c.strength < $afterStrength OR (c.strength = $afterStrength AND c.id > $afterId))
  WITH DISTINCT c
  ORDER BY c.strength DESC, c.id
  LIMIT $limit
  // @include claim-ends
  WITH c, subjects, objects
  ORDER BY c.strength DESC, c.id
  RETURN collect(c{...ClaimProperties, subject: subjects[0], object: objects[0]}) AS claims
}
RETURN id, claims
