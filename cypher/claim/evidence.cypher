// All that the standing of each claim is derived from, with the copies kept now.
// @param ids: list of string
// @returns id: string
// @returns status: Status
// @returns copies: {live: boolean or null, standing: Standing or null, witnesses: integer or null, reliability: Reliability or null, credibility: integer or null, contested: boolean or null, strength: integer or null, ...ClaimSeen}, null where none is kept yet
// @returns citations: list of {id: string, stance: Stance, status: Status, sourceStatus: SourceStatus, saidBy: string or null, sourceWitness: string, reliability: Reliability or null, credibility: integer or null, live: boolean or null, witness: string or null, saidOn: string or null, issued: string or null}
// @returns contradictedBy: list of Status
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:OF]-(ci:Citation)
  MATCH (ci)-[:CITES]->(s:Source)
  // @include citation-speaker
  WITH ci, s, speakers
  ORDER BY ci.id
  RETURN collect({id: ci.id, stance: ci.stance, status: ci.status, sourceStatus: s.status, saidBy: speakers[0], sourceWitness: s.witness, reliability: s.reliability, credibility: ci.credibility, live: ci.live, witness: ci.witness, saidOn: ci.saidOn, issued: s.issued}) AS citations
}
CALL (c) {
  MATCH (c)<-[:CONTRADICTS]-(o:Claim)
  RETURN collect(o.status) AS contradictedBy
}
RETURN c.id AS id, c.status AS status, c{...ClaimDerived, ...ClaimSeen} AS copies, citations, contradictedBy
