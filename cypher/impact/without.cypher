// What claims say and name, and the number of witnesses that each would have without a source or a citation.
// Citations and sources go without their labels: Neo4j would else begin at the few sources that a young register has, and
// look through all their citations for each claim.
// @param ids: list of string, claim ids
// @param of: string, id of a source or a citation
// @returns id: string
// @returns strength: integer
// @returns standing: string
// @returns left: integer
// @returns ends: list of Pair, ids of the subject and the object: one where it links the two, else none
// @returns named: list of string, entity ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:OF]-(ci)-[:CITES]->(s)
  WHERE ci.live AND ci.stance = 'supports' AND ci.id <> $of AND s.id <> $of
  RETURN count(DISTINCT ci.witness) AS left
}
CALL (c) {
  MATCH (c)-[:SUBJECT]->(s:Entity)
  MATCH (c)-[:OBJECT]->(o:Entity)
  WHERE NOT c.embedded AND s.id <> o.id
  RETURN collect({near: s.id, far: o.id}) AS ends
}
CALL (c) {
  MATCH (c)-[:SUBJECT|OBJECT|INVOLVES]->(e:Entity)
  RETURN collect(DISTINCT e.id) AS named
}
RETURN id, c.strength AS strength, c.standing AS standing, left, ends, named
