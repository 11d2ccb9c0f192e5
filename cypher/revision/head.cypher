// The last revision's number and hash, read after the lock is held; null before the first revision.
// @returns sequence: integer or null
// @returns hash: string or null
MATCH (l:Ledger {id: 'head'})
RETURN l.sequence AS sequence, l.hash AS hash
