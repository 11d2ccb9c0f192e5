// The entities one claim away from given ones, the best supported first.
// @param limit: integer
// @returns id: string
// @include claims-around
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
UNWIND [s.id, o.id] AS near
WITH near, max(c.strength) AS strength
ORDER BY strength DESC, near
LIMIT $limit
RETURN near AS id
