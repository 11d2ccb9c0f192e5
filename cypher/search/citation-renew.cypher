// Keeps the search text of citations.
// @param rows: list of {id: string, searchText: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (ci:Citation {id: row.id})
SET ci.searchText = row.searchText
RETURN count(ci) AS saved
