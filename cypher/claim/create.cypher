// Writes new claims, each about its subject.
// @param rows: list of {id: string, subject: string, properties: {...ClaimWritten, live?: boolean, standing?: Standing or null, witnesses?: integer, reliability?: Reliability or null, credibility?: integer or null, contested?: boolean, strength?: integer}}
// @returns saved: integer
UNWIND $rows AS row
MATCH (e:Entity {id: row.subject})
CREATE (c:Claim {id: row.id})-[:SUBJECT]->(e)
SET c += row.properties
RETURN count(c) AS saved
