// Makes entities redirects to others: no longer entities, their properties kept.
// @param rows: list of {id: string, into: string or null, moved: string or null, properties: EntityWritten}
// @returns saved: integer
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (into:Entity {id: row.into})
REMOVE e:Entity
SET e:Merged
SET e += row.properties
CREATE (e)-[:MERGED_INTO {moved: row.moved}]->(into)
RETURN count(e) AS saved
