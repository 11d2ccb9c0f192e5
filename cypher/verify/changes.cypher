// The changes of these ids that belong to a revision.
// @param sequence: integer
// @param ids: list of string
// @returns properties: ChangeProperties
UNWIND $ids AS id
MATCH (ch:Change {id: id})-[:`IN`]->(r:Revision {sequence: $sequence})
RETURN ch{...ChangeProperties} AS properties
