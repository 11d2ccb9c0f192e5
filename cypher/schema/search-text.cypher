// By which rules the search texts of this store were made.
// @returns version: integer or null
MATCH (s:Schema {id: 'schema'})
RETURN s.searchText AS version
