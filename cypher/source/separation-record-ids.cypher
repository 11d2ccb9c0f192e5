// A page of separation ids (a|b) in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (a:Source)-[r:SEPARATE_FROM]->(b:Source)
WITH a.id + '|' + b.id AS id
WHERE id > $after
RETURN id
ORDER BY id
LIMIT $limit
