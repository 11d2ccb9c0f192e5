// Keeps what claims state, as a digest that claims of one proposition share.
// @param rows: list of {id: string, statement: string or null}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.statement = row.statement
RETURN count(c) AS saved
