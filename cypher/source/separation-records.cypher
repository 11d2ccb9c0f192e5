// The whole record of each separation.
// @param rows: list of {a: string, b: string}
// @returns a: string
// @returns b: string
// @returns reason: string
UNWIND $rows AS row
MATCH (a:Source {id: row.a})-[r:SEPARATE_FROM]->(b:Source {id: row.b})
RETURN a.id AS a, b.id AS b, r.reason AS reason
