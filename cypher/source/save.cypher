// Writes sources, new or changed.
// @param rows: list of {id: string, properties: SourceWritten}
// @returns saved: integer
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s += row.properties
RETURN count(s) AS saved
