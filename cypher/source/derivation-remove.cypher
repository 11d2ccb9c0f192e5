// Deletes derivations, which happens only together with a source.
// @param rows: list of {from: string, to: string, kind: string}
// @returns removed: integer
UNWIND $rows AS row
MATCH (a:Source {id: row.from})-[r:DERIVES_FROM {kind: row.kind}]->(b:Source {id: row.to})
DELETE r
RETURN count(*) AS removed
