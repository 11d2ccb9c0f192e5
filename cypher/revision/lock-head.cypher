// Locks the head of the ledger until the transaction ends; the first statement of every write.
// @returns locked: integer
// @returns at: string or null, when the last revision was written
// @returns schema: integer or null, the last migration that this store has seen; null in a store that was emptied
MERGE (l:Ledger {id: 'head'})
SET l.lock = coalesce(l.lock, 0) + 1
WITH l
CALL (l) {
  MATCH (s:Schema {id: 'schema'})
  RETURN collect(s.version) AS versions
}
RETURN l.lock AS locked, l.at AS at, versions[0] AS schema
