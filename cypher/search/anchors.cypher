// Where the quotes of some citations stand, in which file.
// @param ids: list of strings
// @returns id: string
// @returns snapshot: string
// @returns mediaType: string
// @returns exact: string
// @returns start: integer
// @returns end: integer
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
WHERE ci.start IS NOT NULL
MATCH (sn:Snapshot {sha256: ci.snapshot})
RETURN id, sn.sha256 AS snapshot, sn.mediaType AS mediaType, ci.exact AS exact, ci.start AS start, ci.end AS end
