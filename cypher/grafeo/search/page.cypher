// A page of entities with the text they are found by, to build the index in memory.
// @param after: string
// @param first: integer
// @returns id: string
// @returns kind: string
// @returns text: string | null
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e.kind AS kind, e.searchText AS text
ORDER BY id
LIMIT $first
