// The whole record of each snapshot.
// @param ids: list of SHA-256
// @returns properties: map
// @returns source: string
UNWIND $ids AS id
MATCH (n:Snapshot {sha256: id})-[:CAPTURES]->(s:Source)
RETURN n{.*} AS properties, s.id AS source
