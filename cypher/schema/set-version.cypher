// Notes the number of the last migration that ran.
// @param version: integer
// @returns version: integer
MERGE (s:Schema {id: 'schema'})
SET s.version = $version
RETURN s.version AS version
