// Some nodes with these labels that have a property.
// @param labels: list of string
// @param key: string
// @param limit: integer
// @returns node: string or null
MATCH (n)
WHERE labels(n) = $labels AND $key IN keys(n)
RETURN coalesce(n.id, n.value, n.url, n.sha256, toString(n.sequence)) AS node
LIMIT $limit
