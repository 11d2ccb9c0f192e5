// Notes by which rules the search texts of this store are made.
// @param version: integer
// @returns version: integer
MERGE (s:Schema {id: 'schema'})
SET s.searchText = $version
RETURN s.searchText AS version
