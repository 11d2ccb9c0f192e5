// Appends a revision and makes it the head.
// @param properties: RevisionProperties
// @returns sequence: integer
MATCH (l:Ledger {id: 'head'})
SET l.sequence = $properties.sequence, l.hash = $properties.hash, l.at = $properties.at
CREATE (r:Revision {sequence: $properties.sequence})
SET r += $properties
RETURN r.sequence AS sequence
