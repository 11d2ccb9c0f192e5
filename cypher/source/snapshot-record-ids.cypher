// A page of snapshot hashes in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (n:Snapshot)
WHERE n.sha256 > $after
RETURN n.sha256 AS id
ORDER BY id
LIMIT $limit
