// The entities that hold identifiers.
// @param keys: list of string
// @returns key: string
// @returns owner: string, an entity id
UNWIND $keys AS key
MATCH (i:Identifier {value: key})-[:IDENTIFIES]->(e:Entity)
RETURN key, e.id AS owner
ORDER BY key
