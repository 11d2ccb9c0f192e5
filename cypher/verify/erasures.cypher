// What the erasures of each record's history say was erased.
// @param records: list of string
// @returns record: string
// @returns after: list of string, JSON
UNWIND $records AS record
CALL (record) {
  MATCH (ch:Change {record: record})-[:`IN`]->(:Revision)
  WHERE ch.kind = 'erasure' AND ch.after IS NOT NULL
  RETURN collect(ch.after) AS after
}
RETURN record, after
