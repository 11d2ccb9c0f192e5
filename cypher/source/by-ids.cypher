// Sources by id.
// @param ids: list of strings
// @returns source: map of the source's properties
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s{.*} AS source
