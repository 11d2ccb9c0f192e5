// The texts that some entities are found by.
// @param ids: list of string
// @returns id: string
// @returns record: EntityTexts
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e{...EntityTexts} AS record
