// Revisions by their numbers, in order, each with how much it changed; no row for a number that no revision has.
// @param sequences: list of integer
// @param measured: boolean, whether changes and payloads are counted; both are 0 otherwise
// @returns revision: RevisionShown
// @returns changes: integer, the changes that it has
// @returns payloads: integer, the characters of the records before and after
UNWIND $sequences AS sequence
MATCH (r:Revision {sequence: sequence})
CALL (r) {
  MATCH (r)<-[:`IN`]-(ch:Change)
  WHERE $measured
  RETURN count(ch) AS changes, coalesce(sum(size(coalesce(ch.before, '')) + size(coalesce(ch.after, ''))), 0) AS payloads
}
RETURN
  r{...RevisionShown} AS revision,
  changes,
  payloads
ORDER BY sequence
