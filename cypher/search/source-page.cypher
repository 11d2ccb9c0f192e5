// A page of sources with the texts that they are found by.
// @param after: string
// @param limit: integer
// @returns id: string
// @returns record: SourceTexts
MATCH (s:Source)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
RETURN s.id AS id, s{...SourceTexts} AS record
