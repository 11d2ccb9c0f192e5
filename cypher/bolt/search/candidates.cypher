// Entities whose search text matches an expression of the full-text index, best first.
// @param expression: string
// @param kinds: string[] | null
// @param limit: integer
// @returns id: string
CALL db.index.fulltext.queryNodes('entity_text', $expression) YIELD node, score
WHERE $kinds IS NULL OR node.kind IN $kinds
RETURN node.id AS id
ORDER BY score DESC, id
LIMIT $limit
