// The whole vocabulary of predicates, by label, then by id.
// @returns predicate: map of the predicate's properties
MATCH (p:Predicate)
RETURN p{.*} AS predicate
ORDER BY p.label, p.id
