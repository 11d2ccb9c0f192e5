// The live citations and claims that speak against each claim.
// @param ids: list of string, claim ids
// @returns id: string
// @returns citations: list of CitationWithEnds
// @returns claims: list of ClaimWithEnds
UNWIND $ids AS id
MATCH (n:Claim {id: id})
CALL (n) {
  MATCH (n)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE ci.live AND ci.stance = 'contradicts'
  // @include citation-speaker
  WITH n, ci, s, speakers
  ORDER BY ci.id
  RETURN collect(ci{...CitationProperties, claim: n.id, source: s.id, saidBy: speakers[0]}) AS citations
}
CALL (n) {
  MATCH (n)<-[:CONTRADICTS]-(c:Claim)
  WHERE c.live
  // @include claim-ends
  WITH c, subjects, objects
  ORDER BY c.id
  RETURN collect(c{...ClaimProperties, subject: subjects[0], object: objects[0]}) AS claims
}
RETURN id, citations, claims
