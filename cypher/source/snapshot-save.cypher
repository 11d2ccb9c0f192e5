// Writes snapshots, new or changed, each of its source.
// @param rows: list of {id: string, source: string, properties: SnapshotProperties}
// @returns saved: integer
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (n:Snapshot {sha256: row.id})
SET n += row.properties
MERGE (n)-[:CAPTURES]->(s)
RETURN count(n) AS saved
