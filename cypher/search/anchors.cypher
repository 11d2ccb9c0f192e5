// Where the quotes of some citations stand, in which file.
// @param ids: list of strings
// @returns id: string
// @returns snapshot: string
// @returns exact: string
// @returns start: integer
// @returns end: integer
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
WHERE ci.snapshot IS NOT NULL AND ci.start IS NOT NULL
RETURN id, ci.snapshot AS snapshot, ci.exact AS exact, ci.start AS start, ci.end AS end
