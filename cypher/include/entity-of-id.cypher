// The entity e that an id stands for; the id of a merged one stands for the entity it went into.
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN e
  UNION ALL
  MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(e:Entity)
  RETURN e
}
