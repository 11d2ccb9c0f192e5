// The live citations and claims that speak against each claim.
// @param ids: list of claim ids
// @returns id: string
// @returns citations: list of maps of a citation's properties, with its ends
// @returns claims: list of maps of a claim's properties, with its ends
UNWIND $ids AS id
MATCH (n:Claim {id: id})
CALL (n) {
  MATCH (n)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE ci.live AND ci.stance = 'contradicts'
  CALL (ci) {
    MATCH (ci)-[:SAID_BY]->(e:Entity)
    RETURN collect(e.id) AS speakers
  }
  WITH n, ci, s, speakers
  ORDER BY ci.id
  RETURN collect(ci{.*, claim: n.id, source: s.id, saidBy: speakers[0]}) AS citations
}
CALL (n) {
  MATCH (n)<-[:CONTRADICTS]-(c:Claim)
  WHERE c.live
  CALL (c) {
    MATCH (c)-[:SUBJECT]->(e:Entity)
    RETURN collect(e.id) AS subjects
  }
  CALL (c) {
    MATCH (c)-[:OBJECT]->(e:Entity)
    RETURN collect(e.id) AS objects
  }
  WITH c, subjects, objects
  ORDER BY c.id
  RETURN collect(c{.*, subject: subjects[0], object: objects[0]}) AS claims
}
RETURN id, citations, claims
