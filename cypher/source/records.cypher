// The whole record of each source.
// @param ids: list of string
// @returns properties: SourceStated
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s{...SourceStated} AS properties
