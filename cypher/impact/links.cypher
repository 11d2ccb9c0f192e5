// How many live claims link each entity to each other one.
// @param ids: list of string, entity ids
// @returns near: string, one of the ids
// @returns far: string
// @returns claims: integer
UNWIND $ids AS near
MATCH (:Entity {id: near})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(e:Entity)
WHERE c.live AND NOT c.embedded AND e.id <> near
WITH near, e.id AS far, count(DISTINCT c) AS claims
RETURN near, far, claims
