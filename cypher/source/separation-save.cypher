// Writes separations, new or changed.
// @param rows: list of {a: string, b: string, reason: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (a:Source {id: row.a})
MATCH (b:Source {id: row.b})
MERGE (a)-[r:SEPARATE_FROM]->(b)
SET r.reason = row.reason
RETURN count(r) AS saved
