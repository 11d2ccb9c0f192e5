// The hash of a revision; no row where there is none of this number.
// @param sequence: integer
// @returns hash: string
MATCH (r:Revision {sequence: $sequence})
RETURN r.hash AS hash
