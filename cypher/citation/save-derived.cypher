// Keeps what is derived for citations.
// @param rows: list of {id: string, ...CitationDerived}
// @returns saved: integer
UNWIND $rows AS row
MATCH (ci:Citation {id: row.id})
SET ci += row
RETURN count(ci) AS saved
