// Notes by which rules the keys of this store's sources and claims are made.
// @param version: integer
// @returns version: integer
MERGE (s:Schema {id: 'schema'})
SET s.keyRules = $version
RETURN s.keyRules AS version
