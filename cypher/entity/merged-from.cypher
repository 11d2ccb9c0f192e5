// Ids of the entities that went into each entity, directly or through others.
// @param ids: list of string
// @returns id: string
// @returns merged: list of string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:MERGED_INTO*1..8]-(m:Merged)
  WITH m
  ORDER BY m.id
  RETURN collect(m.id) AS merged
}
RETURN id, merged
