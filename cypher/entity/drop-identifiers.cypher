// Takes away the identifiers of entities.
// @param ids: list of string, entity ids
// @returns dropped: integer
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (e)<-[:IDENTIFIES]-(i:Identifier)
DETACH DELETE i
RETURN count(*) AS dropped
