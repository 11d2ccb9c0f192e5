// The whole record of each entity, merged ones included.
// @param ids: list of strings
// @returns properties: map
// @returns mergedInto: string or null
// @returns moved: JSON text or null
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN e{.*} AS properties, null AS mergedInto, null AS moved
  UNION ALL
  MATCH (m:Merged {id: id})-[r:MERGED_INTO]->(into)
  RETURN m{.*} AS properties, into.id AS mergedInto, r.moved AS moved
}
RETURN properties, mergedInto, moved
