// What the erasures of each record's history say was erased.
// @param records: list of strings
// @returns record: string
// @returns after: list of JSON texts
UNWIND $records AS record
CALL (record) {
  MATCH (ch:Change {record: record})-[:`IN`]->(:Revision)
  WHERE ch.kind = 'erasure' AND ch.after IS NOT NULL
  RETURN collect(ch.after) AS after
}
RETURN record, after
