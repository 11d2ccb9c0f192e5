// Removes payload and salt from every change of a record, leaving the digests.
// @param record: string
// @returns id: string
MATCH (ch:Change {record: $record})
WHERE ch.kind <> 'erasure' AND NOT coalesce(ch.erased, false)
SET ch.before = null, ch.after = null, ch.salt = null, ch.erased = true
RETURN ch.id AS id
ORDER BY id
