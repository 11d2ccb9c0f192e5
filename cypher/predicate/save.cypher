// Writes predicates, new or changed.
// @param rows: list of {id: string, properties: PredicateProperties}
// @returns saved: integer
UNWIND $rows AS row
MERGE (p:Predicate {id: row.id})
SET p += row.properties
RETURN count(p) AS saved
