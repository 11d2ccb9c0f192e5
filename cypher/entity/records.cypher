// The whole record of each entity, merged ones included.
// @param ids: list of string
// @returns properties: EntityProperties
// @returns mergedInto: string or null
// @returns moved: string or null, JSON
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN e{...EntityProperties} AS properties, null AS mergedInto, null AS moved
  UNION ALL
  MATCH (m:Merged {id: id})-[r:MERGED_INTO]->(into)
  RETURN m{...EntityProperties} AS properties, into.id AS mergedInto, r.moved AS moved
}
RETURN properties, mergedInto, moved
