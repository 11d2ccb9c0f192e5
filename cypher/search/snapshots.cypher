// The files that some citation may point into.
// @returns sha256: string
// @returns mediaType: string or null
MATCH (sn:Snapshot)
RETURN sn.sha256 AS sha256, sn.mediaType AS mediaType
ORDER BY sha256
