// The number of the last migration that this store has seen.
// @returns version: integer
MATCH (s:Schema {id: 'schema'})
RETURN s.version AS version
