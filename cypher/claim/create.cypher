// Writes new claims, each about its subject.
// @param rows: list of {id, subject, properties}
// @returns saved: integer
UNWIND $rows AS row
MATCH (e:Entity {id: row.subject})
CREATE (c:Claim {id: row.id})-[:SUBJECT]->(e)
SET c += row.properties
RETURN count(c) AS saved
