// A page of revisions in order, each with the number of its changes.
// @param after: integer
// @param limit: integer
// @returns properties: RevisionProperties
// @returns changes: integer
MATCH (r:Revision)
WHERE r.sequence > $after
WITH r
ORDER BY r.sequence
LIMIT $limit
RETURN r{...RevisionProperties} AS properties, COUNT { (r)<-[:`IN`]-(:Change) } AS changes
ORDER BY properties.sequence
