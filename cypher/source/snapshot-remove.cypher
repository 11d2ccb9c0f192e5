// Deletes snapshots.
// @param ids: list of string, SHA-256
// @returns removed: integer
UNWIND $ids AS id
MATCH (n:Snapshot {sha256: id})
DETACH DELETE n
RETURN count(*) AS removed
