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
  // @include citation-speaker
  WITH n, ci, s, speakers
  ORDER BY ci.id
  RETURN collect(ci{.*, claim: n.id, source: s.id, saidBy: speakers[0]}) AS citations
}
CALL (n) {
  MATCH (n)<-[:CONTRADICTS]-(c:Claim)
  WHERE c.live
  // @include claim-ends
  WITH c, subjects, objects
  ORDER BY c.id
  RETURN collect(c{.*, subject: subjects[0], object: objects[0]}) AS claims
}
RETURN id, citations, claims
