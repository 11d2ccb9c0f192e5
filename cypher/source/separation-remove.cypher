// Deletes separations, which happens only together with a source.
// @param rows: list of {a: string, b: string}
// @returns removed: integer
UNWIND $rows AS row
MATCH (a:Source {id: row.a})-[r:SEPARATE_FROM]->(b:Source {id: row.b})
DELETE r
RETURN count(*) AS removed
