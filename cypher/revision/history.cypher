// A page of the revisions that changed a record, the last first, each with its changes of that record.
// @param record: string
// @param afterSequence: integer or null
// @param limit: integer
// @returns revision: RevisionShown
// @returns changes: list of ChangeShown
MATCH (ch:Change {record: $record})-[:`IN`]->(r:Revision)
WHERE $afterSequence IS NULL OR r.sequence < $afterSequence
WITH r, ch
ORDER BY r.sequence DESC, ch.id
WITH r, collect(ch{...ChangeShown}) AS changes
ORDER BY r.sequence DESC
LIMIT $limit
RETURN r{...RevisionShown} AS revision, changes
ORDER BY r.sequence DESC
