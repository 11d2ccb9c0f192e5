// The claims that each given claim contradicts.
// @param ids: list of string
// @returns id: string
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:CONTRADICTS]->(o:Claim)
RETURN DISTINCT o.id AS id
ORDER BY id
