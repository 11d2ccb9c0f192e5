// Keeps what is derived for claims.
// @param rows: list of {id: string, ...ClaimDerived, ...ClaimSeen}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row
RETURN count(c) AS saved
