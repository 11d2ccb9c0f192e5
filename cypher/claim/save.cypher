// Writes the properties of claims, new or changed.
// @param rows: list of {id: string, properties: ClaimWritten}
// @returns saved: integer
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c += row.properties
RETURN count(c) AS saved
