// A page of entity type ids in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (t:EntityType)
WHERE t.id > $after
RETURN t.id AS id
ORDER BY id
LIMIT $limit
