// Keeps the search text of sources.
// @param rows: list of {id: string, searchText: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s.searchText = row.searchText
RETURN count(s) AS saved
