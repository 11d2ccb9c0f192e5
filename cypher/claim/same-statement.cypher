// The claims, not retracted, that make one of these statements.
// @param statements: list of strings
// @returns statement: string
// @returns claim: claim id
UNWIND $statements AS statement
MATCH (c:Claim {statement: statement})
WHERE c.status <> 'retracted'
RETURN statement, c.id AS claim
ORDER BY statement, claim
