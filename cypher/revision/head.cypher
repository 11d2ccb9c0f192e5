// The last revision's number, hash and time, read after the lock is held; null before the first revision.
// @returns sequence: integer or null
// @returns hash: string or null
// @returns at: string or null, null too where an older version wrote it
MATCH (l:Ledger {id: 'head'})
RETURN l.sequence AS sequence, l.hash AS hash, l.at AS at
