// The changes of revisions, by the revisions' numbers.
// @param sequences: list of integer
// @param payloads: boolean, whether the records before and after are wanted; null otherwise
// @returns sequence: integer
// @returns changes: list of {id: string, ...ChangeShown}
UNWIND $sequences AS sequence
MATCH (r:Revision {sequence: sequence})
CALL (r) {
  MATCH (r)<-[:`IN`]-(ch:Change)
  RETURN collect({
    id: ch.id,
    record: ch.record,
    kind: ch.kind,
    before: CASE WHEN $payloads THEN ch.before END,
    after: CASE WHEN $payloads THEN ch.after END,
    erased: coalesce(ch.erased, false)
  }) AS changes
}
RETURN sequence, changes
ORDER BY sequence
