// How many live claims name each entity.
// @param ids: list of string, entity ids
// @returns id: string
// @returns claims: integer
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  WHERE c.live
  RETURN count(DISTINCT c) AS claims
}
RETURN id, claims
