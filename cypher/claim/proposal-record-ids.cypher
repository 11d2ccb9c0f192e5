// A page of proposal ids in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (p:Proposal)
WHERE p.id > $after
RETURN p.id AS id
ORDER BY id
LIMIT $limit
