// How many claims and sources each citation has.
// @param ids: list of strings
// @returns id: string
// @returns claims: integer
// @returns sources: integer
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
RETURN ci.id AS id, COUNT { (ci)-[:OF]->(:Claim) } AS claims, COUNT { (ci)-[:CITES]->(:Source) } AS sources
