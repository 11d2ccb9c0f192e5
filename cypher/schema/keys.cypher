// By which rules the keys of this store's sources and claims were made.
// @returns version: integer or null
MATCH (s:Schema {id: 'schema'})
RETURN s.keyRules AS version
