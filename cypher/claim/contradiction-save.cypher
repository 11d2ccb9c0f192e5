// Writes contradictions, new or changed.
// @param rows: list of {claim: string, contradicts: string, properties: {reason: string, by: string, recordedFrom: string}}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (o:Claim {id: row.contradicts})
MERGE (c)-[r:CONTRADICTS]->(o)
SET r += row.properties
RETURN count(r) AS saved
