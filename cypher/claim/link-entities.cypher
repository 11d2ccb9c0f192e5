// Links claims to the entities they name; part is subject, object or participant.
// @param rows: list of {claim: string, part: 'subject' or 'object' or 'participant', role: Role or null, entity: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
FOREACH (x IN CASE WHEN row.part = 'subject' THEN [1] ELSE [] END | CREATE (c)-[:SUBJECT]->(e))
FOREACH (x IN CASE WHEN row.part = 'object' THEN [1] ELSE [] END | CREATE (c)-[:OBJECT]->(e))
FOREACH (x IN CASE WHEN row.part = 'participant' THEN [1] ELSE [] END | CREATE (c)-[:INVOLVES {role: row.role}]->(e))
RETURN count(*) AS saved
