// A page of the citations whose quote stands at a place of a file.
// @param sha256: string
// @param after: string
// @param limit: integer
// @returns id: string
// @returns exact: string
// @returns start: integer
// @returns end: integer
MATCH (:Snapshot {sha256: $sha256})-[:CAPTURES]->(s:Source)
MATCH (s)<-[:CITES]-(ci:Citation)
WHERE ci.snapshot = $sha256 AND ci.start IS NOT NULL AND ci.id > $after
WITH ci
ORDER BY ci.id
LIMIT $limit
RETURN ci.id AS id, ci.exact AS exact, ci.start AS start, ci.end AS end
