// What hangs on each claim: its citations and its open proposal.
// @param ids: list of string
// @returns id: string
// @returns citations: list of string, citation ids
// @returns proposals: list of string, proposal ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:OF]-(ci:Citation)
  RETURN collect(ci.id) AS citations
}
CALL (c) {
  MATCH (c)<-[:AMENDS]-(p:Proposal)
  RETURN collect(p.id) AS proposals
}
RETURN id, citations, proposals
