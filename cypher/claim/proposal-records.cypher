// The whole record of each proposal.
// @param ids: list of string
// @returns properties: {id: string, ...ProposalProperties}
// @returns claim: string
UNWIND $ids AS id
MATCH (p:Proposal {id: id})-[:AMENDS]->(c:Claim)
RETURN p{.id, ...ProposalProperties} AS properties, c.id AS claim
