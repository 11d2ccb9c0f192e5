// A page of the citations of a file, with what places their quotes in it.
// @param sha256: string
// @param after: string
// @param limit: integer
// @returns id: string
// @returns exact: string
// @returns prefix: string or null
// @returns suffix: string or null
// @returns start: integer or null
// @returns end: integer or null
// @returns locatorLabel: string or null
// @returns locatorValue: string or null
MATCH (:Snapshot {sha256: $sha256})-[:CAPTURES]->(s:Source)
MATCH (s)<-[:CITES]-(ci:Citation)
WHERE ci.snapshot = $sha256 AND ci.id > $after
WITH ci
ORDER BY ci.id
LIMIT $limit
RETURN ci.id AS id, ci.exact AS exact, ci.prefix AS prefix, ci.suffix AS suffix, ci.start AS start, ci.end AS end,
  ci.locatorLabel AS locatorLabel, ci.locatorValue AS locatorValue
