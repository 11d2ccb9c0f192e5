// Takes away the identifiers of entities.
// @param ids: list of entity ids
// @returns dropped: integer
UNWIND $ids AS id
MATCH (i:Identifier)-[:IDENTIFIES]->(e:Entity {id: id})
DETACH DELETE i
RETURN count(*) AS dropped
