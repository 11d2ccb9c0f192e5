// The whole record of each predicate.
// @param ids: list of string
// @returns properties: PredicateProperties
UNWIND $ids AS id
MATCH (p:Predicate {id: id})
RETURN p{...PredicateProperties} AS properties
