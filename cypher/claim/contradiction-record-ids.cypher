// A page of contradiction ids (claim|contradicts|other) in order.
// @param after: string
// @param limit: integer
// @returns id: string
MATCH (c:Claim)-[r:CONTRADICTS]->(o:Claim)
WITH c.id + '|contradicts|' + o.id AS id
WHERE id > $after
RETURN id
ORDER BY id
LIMIT $limit
