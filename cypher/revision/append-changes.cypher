// Appends the changes of a revision.
// @param sequence: integer
// @param rows: list of ChangeProperties
// @returns saved: integer
MATCH (r:Revision {sequence: $sequence})
UNWIND $rows AS row
CREATE (ch:Change {id: row.id})-[:`IN`]->(r)
SET ch += row
RETURN count(ch) AS saved
