// Deletes entities.
// @param ids: list of string
// @returns removed: integer
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
RETURN count(*) AS removed
