// The claims, not retracted, that make one of these statements.
// @param statements: list of string
// @returns statement: string
// @returns claim: string, a claim id
UNWIND $statements AS statement
MATCH (c:Claim {statement: statement})
WHERE c.status <> 'retracted'
RETURN statement, c.id AS claim
ORDER BY statement, claim
