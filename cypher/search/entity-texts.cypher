// The texts that some entities are found by.
// @param ids: list of strings
// @returns id: string
// @returns record: map
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e{.name, .aliases, .identifiers} AS record
