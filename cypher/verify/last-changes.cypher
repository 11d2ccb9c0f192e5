// The changes of each record, the latest first, cut to the latest.
// @param rows: list of {kind: string, record: string}
// @returns kind: string
// @returns record: string
// @returns last: {id: string, afterDigest: string or null, salt: string or null, erased: boolean or null} or null
UNWIND $rows AS row
CALL (row) {
  MATCH (ch:Change {record: row.record})-[:`IN`]->(r:Revision)
  WHERE ch.kind = row.kind
  WITH ch, r
  ORDER BY r.sequence DESC, ch.id DESC
  RETURN collect({id: ch.id, afterDigest: ch.afterDigest, salt: ch.salt, erased: ch.erased}) AS changes
}
RETURN row.kind AS kind, row.record AS record, changes[0] AS last
