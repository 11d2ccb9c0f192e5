// Writes derivations, new or changed.
// @param rows: list of {from: string, to: string, kind: string, properties: {recordedFrom: string, recordedTo: string or null}}
// @returns saved: integer
UNWIND $rows AS row
MATCH (a:Source {id: row.from})
MATCH (b:Source {id: row.to})
MERGE (a)-[r:DERIVES_FROM {kind: row.kind}]->(b)
SET r += row.properties
RETURN count(r) AS saved
