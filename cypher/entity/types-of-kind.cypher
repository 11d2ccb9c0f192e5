// The entity types of each kind, so that an error can say what would be valid.
// @param kinds: list of string
// @returns kind: string
// @returns ids: list of string
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (t:EntityType {kind: kind})
  WITH t.id AS id
  ORDER BY id
  RETURN collect(id) AS ids
}
RETURN kind, ids
ORDER BY kind
