// The best supported claim that gives each entity a point.
// @param ids: list of string
// @returns id: string
// @returns claim: ClaimWithEnds
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[:SUBJECT]-(c:Claim)
  WHERE c.predicate = 'located-at' AND c.live AND NOT c.negated AND NOT c.embedded AND c.modality = 'asserted' AND c.valueLat IS NOT NULL
  WITH n, c
  ORDER BY c.strength DESC, c.id
  LIMIT 1
  CALL (c) {
    MATCH (c)-[:OBJECT]->(e:Entity)
    RETURN collect(e.id) AS objects
  }
  RETURN c{...ClaimProperties, subject: n.id, object: objects[0]} AS claim
}
RETURN id, claim
