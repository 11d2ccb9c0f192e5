// The entities that hold identifiers.
// @param values: list of string
// @returns value: string
// @returns owner: string, an entity id
UNWIND $values AS value
MATCH (i:Identifier {value: value})-[:IDENTIFIES]->(e:Entity)
RETURN value, e.id AS owner
ORDER BY value
