// The whole record of each predicate.
// @param ids: list of strings
// @returns properties: map
UNWIND $ids AS id
MATCH (p:Predicate {id: id})
RETURN p{.*} AS properties
