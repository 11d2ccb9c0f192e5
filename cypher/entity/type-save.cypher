// Writes entity types, new or changed.
// @param rows: list of {id: string, properties: EntityTypeProperties}
// @returns saved: integer
UNWIND $rows AS row
MERGE (t:EntityType {id: row.id})
SET t += row.properties
RETURN count(t) AS saved
