// The changes of these ids that belong to a revision.
// @param sequence: integer
// @param ids: list of strings
// @returns properties: map
UNWIND $ids AS id
MATCH (ch:Change {id: id})-[:`IN`]->(r:Revision {sequence: $sequence})
RETURN ch{.*} AS properties
