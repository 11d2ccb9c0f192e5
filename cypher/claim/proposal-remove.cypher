// Deletes proposals that were accepted or withdrawn.
// @param ids: list of string
// @returns removed: integer
UNWIND $ids AS id
MATCH (p:Proposal {id: id})
DETACH DELETE p
RETURN count(*) AS removed
