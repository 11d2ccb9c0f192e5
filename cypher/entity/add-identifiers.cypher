// Gives identifiers to entities; each value is unique.
// @param rows: list of {id: string, value: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
CREATE (i:Identifier {value: row.value})-[:IDENTIFIES]->(e)
RETURN count(i) AS saved
