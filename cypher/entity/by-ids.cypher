// Entities by id; the id of a merged one gives the entity it went into.
// @param ids: list of strings
// @returns asked: string
// @returns entity: map of the entity's properties
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN e
  UNION ALL
  MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(e:Entity)
  RETURN e
}
RETURN id AS asked, e{.*} AS entity
