// A page of citation ids in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (ci:Citation)
WHERE ci.id > $after
RETURN ci.id AS id
ORDER BY id
LIMIT $limit
