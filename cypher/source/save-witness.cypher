// Keeps the witness group of sources.
// @param rows: list of {id: string, witness: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s.witness = row.witness
RETURN count(s) AS saved
