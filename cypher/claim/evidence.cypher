// All that the standing of each claim is derived from, with the copies kept now.
// @param ids: list of strings
// @returns id: string
// @returns status: string
// @returns copies: map of the derived copies
// @returns citations: list of maps
// @returns contradictedBy: list of claim status
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:OF]-(ci:Citation)
  MATCH (ci)-[:CITES]->(s:Source)
  // @include citation-speaker
  WITH ci, s, speakers
  ORDER BY ci.id
  RETURN collect({id: ci.id, stance: ci.stance, status: ci.status, sourceStatus: s.status, saidBy: speakers[0], sourceWitness: s.witness, reliability: s.reliability, credibility: ci.credibility, live: ci.live, witness: ci.witness}) AS citations
}
CALL (c) {
  MATCH (c)<-[:CONTRADICTS]-(o:Claim)
  RETURN collect(o.status) AS contradictedBy
}
RETURN c.id AS id, c.status AS status, c{.live, .standing, .witnesses, .reliability, .credibility, .contested, .strength} AS copies, citations, contradictedBy
