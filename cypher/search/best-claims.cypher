// For each entity that a live claim names, the sentence of the best supported one.
// @param ids: list of string, entity ids
// @returns id: string
// @returns text: string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  WHERE c.live
  RETURN c.text AS text
  ORDER BY c.strength DESC, c.id
  LIMIT 1
}
RETURN id, text
