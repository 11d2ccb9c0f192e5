// A page of entities with the texts that they are found by.
// @param after: string
// @param limit: integer
// @returns id: string
// @returns record: map
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e.id AS id, e{.name, .aliases, .identifiers} AS record
