// The whole record of each snapshot.
// @param ids: list of string, SHA-256
// @returns properties: SnapshotProperties
// @returns source: string
UNWIND $ids AS id
MATCH (n:Snapshot {sha256: id})-[:CAPTURES]->(s:Source)
RETURN n{...SnapshotProperties} AS properties, s.id AS source
