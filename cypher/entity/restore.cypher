// Makes redirects entities again.
// @param rows: list of {id: string, properties: EntityWritten}
// @returns saved: integer
UNWIND $rows AS row
MATCH (m:Merged {id: row.id})-[r:MERGED_INTO]->(into)
DELETE r
REMOVE m:Merged
SET m:Entity
SET m += row.properties
RETURN count(m) AS saved
