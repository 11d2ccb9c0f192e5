// Locks the head of the ledger until the transaction ends; the first statement of every write.
// @returns locked: integer
// @returns at: string or null, when the last revision was written
MERGE (l:Ledger {id: 'head'})
SET l.lock = coalesce(l.lock, 0) + 1
RETURN l.lock AS locked, l.at AS at
