// A page of claim ids in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (c:Claim)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit
