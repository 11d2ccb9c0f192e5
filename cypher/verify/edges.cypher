// Some relationships of a type between nodes with these labels.
// @param from: list of string
// @param type: string
// @param to: list of string
// @param limit: integer
// @returns a: string or null
// @returns b: string or null
MATCH (a)-[r]->(b)
WHERE type(r) = $type AND labels(a) = $from AND labels(b) = $to
RETURN coalesce(a.id, a.value, a.url, a.sha256) AS a, coalesce(b.id, b.value, b.url, b.sha256) AS b
LIMIT $limit
