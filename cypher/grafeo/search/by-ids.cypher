// The text that some entities are found by, to renew the index in memory.
// @param ids: string[]
// @returns id: string
// @returns kind: string
// @returns text: string | null
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, e.kind AS kind, e.searchText AS text
