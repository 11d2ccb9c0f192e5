// Writes proposals, new or changed.
// @param rows: list of {id: string, claim: string, properties: ProposalProperties}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MERGE (p:Proposal {id: row.id})
SET p += row.properties
MERGE (p)-[:AMENDS]->(c)
RETURN count(p) AS saved
