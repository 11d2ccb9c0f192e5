// The whole record of each entity type.
// @param ids: list of strings
// @returns properties: map
UNWIND $ids AS id
MATCH (t:EntityType {id: id})
RETURN t{.*} AS properties
