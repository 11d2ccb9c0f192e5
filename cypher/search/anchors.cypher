// What places the quotes of some citations, and in which file.
// @param ids: list of string
// @returns id: string
// @returns snapshot: string
// @returns mediaType: string or null
// @returns exact: string
// @returns prefix: string or null
// @returns suffix: string or null
// @returns start: integer or null
// @returns end: integer or null
// @returns locatorLabel: string or null
// @returns locatorValue: string or null
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
MATCH (sn:Snapshot {sha256: ci.snapshot})
RETURN id, sn.sha256 AS snapshot, sn.mediaType AS mediaType, ci.exact AS exact, ci.prefix AS prefix, ci.suffix AS suffix,
  ci.start AS start, ci.end AS end, ci.locatorLabel AS locatorLabel, ci.locatorValue AS locatorValue
