// A page of citations with the texts that they are found by.
// @param after: string
// @param limit: integer
// @returns id: string
// @returns record: {exact: string or null}
MATCH (ci:Citation)
WHERE ci.id > $after
WITH ci
ORDER BY ci.id
LIMIT $limit
RETURN ci.id AS id, ci{.exact} AS record
