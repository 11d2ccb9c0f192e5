// Turns redirects to other entities.
// @param rows: list of {id: string, into: string or null, moved: string or null, properties: EntityWritten}
// @returns saved: integer
UNWIND $rows AS row
MATCH (m:Merged {id: row.id})-[r:MERGED_INTO]->(old)
MATCH (into:Entity {id: row.into})
DELETE r
SET m += row.properties
CREATE (m)-[:MERGED_INTO {moved: row.moved}]->(into)
RETURN count(m) AS saved
