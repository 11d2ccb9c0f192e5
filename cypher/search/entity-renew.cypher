// Keeps the search text of entities.
// @param rows: list of {id: string, searchText: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.searchText = row.searchText
RETURN count(e) AS saved
