// The live claims that a source or a citation holds up, with the number of witnesses that each would have without it.
// @param of: id of a source or a citation
// @returns claim: map of the claim's properties, with its ends
// @returns left: integer
CALL () {
  MATCH (ci:Citation {id: $of})
  RETURN ci
  UNION ALL
  MATCH (:Source {id: $of})<-[:CITES]-(ci:Citation)
  RETURN ci
}
WITH ci
WHERE ci.live AND ci.stance = 'supports'
MATCH (ci)-[:OF]->(c:Claim)
WHERE c.live
WITH c, collect(ci.id) AS withdrawn
CALL (c, withdrawn) {
  MATCH (c)<-[:OF]-(o:Citation)
  WHERE o.live AND o.stance = 'supports' AND NOT o.id IN withdrawn
  RETURN count(DISTINCT o.witness) AS left
}
CALL (c) {
  MATCH (c)-[:SUBJECT]->(e:Entity)
  RETURN collect(e.id) AS subjects
}
CALL (c) {
  MATCH (c)-[:OBJECT]->(e:Entity)
  RETURN collect(e.id) AS objects
}
WITH c, left, subjects[0] AS subject, objects[0] AS object
ORDER BY c.strength DESC, c.id
RETURN c{.*, subject: subject, object: object} AS claim, left
