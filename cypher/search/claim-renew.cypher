// Keeps the search text of claims.
// @param rows: list of {id: string, searchText: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.searchText = row.searchText
RETURN count(c) AS saved
