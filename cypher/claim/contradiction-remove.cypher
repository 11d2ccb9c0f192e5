// Deletes contradictions.
// @param rows: list of {claim: string, contradicts: string}
// @returns removed: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})-[r:CONTRADICTS]->(o:Claim {id: row.contradicts})
DELETE r
RETURN count(*) AS removed
