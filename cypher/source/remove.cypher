// Deletes sources.
// @param ids: list of string
// @returns removed: integer
UNWIND $ids AS id
MATCH (s:Source {id: id})
DETACH DELETE s
RETURN count(*) AS removed
