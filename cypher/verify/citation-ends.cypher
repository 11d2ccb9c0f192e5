// How many claims, sources and speakers each citation has, whatever those are, and its kept search text.
// @param ids: list of string
// @returns id: string
// @returns exact: string or null
// @returns searchText: string or null
// @returns claims: integer
// @returns sources: integer
// @returns speakers: integer
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
RETURN ci.id AS id, ci.exact AS exact, ci.searchText AS searchText, COUNT { (ci)-[:OF]->() } AS claims, COUNT { (ci)-[:CITES]->() } AS sources, COUNT { (ci)-[:SAID_BY]->() } AS speakers
