// Links claims to their content, conditions and reasons.
// @param rows: list of {claim: string, part: 'content' or 'condition' or 'reason', other: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (o:Claim {id: row.other})
FOREACH (x IN CASE WHEN row.part = 'content' THEN [1] ELSE [] END | CREATE (c)-[:CONTENT]->(o))
FOREACH (x IN CASE WHEN row.part = 'condition' THEN [1] ELSE [] END | CREATE (c)-[:CONDITION]->(o))
FOREACH (x IN CASE WHEN row.part = 'reason' THEN [1] ELSE [] END | CREATE (c)-[:REASON]->(o))
RETURN count(*) AS saved
