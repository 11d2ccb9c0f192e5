// The entities that hold identifiers.
// @param values: list of strings
// @returns value: string
// @returns owner: entity id
UNWIND $values AS value
MATCH (i:Identifier {value: value})-[:IDENTIFIES]->(e:Entity)
RETURN value, e.id AS owner
ORDER BY value
