// Sources by id.
// @param ids: list of string
// @returns source: SourceProperties
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s{...SourceProperties} AS source
