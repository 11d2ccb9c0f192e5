// The files that some citation may point into.
// @returns sha256: string
MATCH (sn:Snapshot)
RETURN sn.sha256 AS sha256
ORDER BY sha256
