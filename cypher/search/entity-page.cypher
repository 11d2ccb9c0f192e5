// A page of entities with the texts that they are found by.
// @param after: string
// @param limit: integer
// @returns id: string
// @returns record: EntityTexts
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e.id AS id, e{...EntityTexts} AS record
