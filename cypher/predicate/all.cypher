// The whole vocabulary of predicates, by label, then by id.
// @returns predicate: PredicateProperties
MATCH (p:Predicate)
RETURN p{...PredicateProperties} AS predicate
ORDER BY p.label, p.id
