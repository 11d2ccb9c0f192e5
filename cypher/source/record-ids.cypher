// A page of source ids in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (s:Source)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY id
LIMIT $limit
