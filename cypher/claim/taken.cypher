// Which of these ids are claims already.
// @param ids: list of string
// @returns id: string
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id
