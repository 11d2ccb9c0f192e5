// A page of claims with the texts that they are found by.
// @param after: string
// @param limit: integer
// @returns id: string
// @returns record: {text: string or null}
MATCH (c:Claim)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
RETURN c.id AS id, c{.text} AS record
