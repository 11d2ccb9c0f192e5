// The whole record of each source.
// @param ids: list of strings
// @returns properties: map
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s{.*} AS properties
