// The whole record of each contradiction.
// @param rows: list of {claim: string, contradicts: string}
// @returns claim: string
// @returns contradicts: string
// @returns reason: string
// @returns by: string
// @returns recordedFrom: string
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})-[r:CONTRADICTS]->(o:Claim {id: row.contradicts})
RETURN c.id AS claim, o.id AS contradicts, r.reason AS reason, r.by AS by, r.recordedFrom AS recordedFrom
