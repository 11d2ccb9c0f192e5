// Records whose texts match an expression of the full-text indexes, the best of each index.
// @param indexes: list of {kind: SearchKind, name: string}
// @param expression: string, in Lucene's syntax
// @param limit: integer, for each index
// @returns kind: SearchKind
// @returns id: string
UNWIND $indexes AS index
CALL (index) {
  CALL db.index.fulltext.queryNodes(index.name, $expression, {limit: $limit}) YIELD node, score
  RETURN node.id AS id
}
RETURN index.kind AS kind, id
