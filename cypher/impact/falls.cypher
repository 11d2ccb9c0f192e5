// The entities that no live claim names, and the pairs that none links, once given claims are gone.
// @param claims: list of the claims' ids
// @param pairs: list of {near, far}, ids of entities that some of the claims link
// @returns entities: list of maps of an entity's properties
// @returns pairs: list of {near, far}
CALL () {
  UNWIND $claims AS id
  MATCH (c:Claim {id: id})-[:SUBJECT|OBJECT|INVOLVES]->(e:Entity)
  WITH DISTINCT e
  WHERE COUNT { MATCH (e)<-[:SUBJECT|OBJECT|INVOLVES]-(o:Claim) WHERE o.live AND NOT o.id IN $claims } = 0
  WITH e
  ORDER BY e.id
  RETURN collect(e{.*}) AS entities
}
CALL () {
  UNWIND $pairs AS pair
  WITH pair.near AS near, pair.far AS far
  CALL (near, far) {
    MATCH (:Entity {id: near})<-[:SUBJECT|OBJECT]-(o:Claim)
    WHERE o.live AND NOT o.embedded AND NOT o.id IN $claims
    MATCH (o)-[:SUBJECT|OBJECT]->(m:Entity)
    WHERE m.id = far
    RETURN count(o) AS others
  }
  WITH near, far, others
  WHERE others = 0
  RETURN collect({near: near, far: far}) AS pairs
}
RETURN entities, pairs
