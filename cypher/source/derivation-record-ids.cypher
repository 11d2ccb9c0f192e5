// A page of derivation ids (from|kind|to) in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (a:Source)-[r:DERIVES_FROM]->(b:Source)
WITH a.id + '|' + r.kind + '|' + b.id AS id
WHERE id > $after
RETURN id
ORDER BY id
LIMIT $limit
