// For pairs of entities the claims that link them and pass a filter, best supported first, and the entities themselves.
// @param pairs: list of Pair
// @param ids: list of string, entity ids
// @param limit: integer, claims of a pair
// @param without: list of string, predicates to leave out
// @returns links: list of {...Pair, claims: list of ClaimWithEnds}
// @returns entities: list of EntityProperties
CALL () {
  UNWIND $pairs AS pair
  WITH pair.near AS near, pair.far AS far
  CALL (near, far) {
    MATCH (:Entity {id: near})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(m:Entity)
    WHERE m.id = far
    WITH DISTINCT c
    // @include claim-filter-on-paths
      AND NOT c.predicate IN $without
      AND NOT c.embedded
    WITH c
    ORDER BY c.strength DESC, c.id
    LIMIT $limit
    // @include claim-ends
    WITH c, subjects, objects
    ORDER BY c.strength DESC, c.id
    RETURN collect(c{...ClaimProperties, subject: subjects[0], object: objects[0]}) AS claims
  }
  RETURN collect({near: near, far: far, claims: claims}) AS links
}
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN collect(e{...EntityProperties}) AS entities
}
RETURN links, entities
