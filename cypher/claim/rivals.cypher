// Pairs of live claims with the same subject and predicate, not yet linked, of which the given ones are one side.
// @param ids: list of string
// @returns claim: {...ClaimProperties, object: string or null}
// @returns rival: {...ClaimProperties, object: string or null}
// @returns single: boolean
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity)
MATCH (s)<-[:SUBJECT]-(o:Claim)
WHERE c.live AND o.live AND o.predicate = c.predicate AND o.id <> c.id AND COUNT {
  MATCH (c)-[:CONTRADICTS]-(o)
} = 0
MATCH (p:Predicate {id: c.predicate})
CALL (c) {
  MATCH (c)-[:OBJECT]->(e:Entity)
  RETURN collect(e.id) AS objects
}
CALL (o) {
  MATCH (o)-[:OBJECT]->(e:Entity)
  RETURN collect(e.id) AS others
}
RETURN c{...ClaimProperties, object: objects[0]} AS claim, o{...ClaimProperties, object: others[0]} AS rival, p.single AS single
ORDER BY claim.id, rival.id
