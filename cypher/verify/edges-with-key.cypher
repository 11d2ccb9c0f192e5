// Some relationships of a type that have a property.
// @param type: string
// @param key: string
// @param limit: integer
// @returns a: string or null
// @returns b: string or null
MATCH (a)-[r]->(b)
WHERE type(r) = $type AND $key IN keys(r)
RETURN coalesce(a.id, a.value, a.url, a.sha256) AS a, coalesce(b.id, b.value, b.url, b.sha256) AS b
LIMIT $limit
