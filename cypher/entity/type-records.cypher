// The whole record of each entity type.
// @param ids: list of string
// @returns properties: EntityTypeProperties
UNWIND $ids AS id
MATCH (t:EntityType {id: id})
RETURN t{...EntityTypeProperties} AS properties
