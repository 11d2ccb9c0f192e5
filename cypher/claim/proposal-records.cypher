// The whole record of each proposal.
// @param ids: list of strings
// @returns properties: map
// @returns claim: string
UNWIND $ids AS id
MATCH (p:Proposal {id: id})-[:AMENDS]->(c:Claim)
RETURN p{.*} AS properties, c.id AS claim
