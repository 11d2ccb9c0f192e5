// Keeps the keys that sources are joined and found by.
// @param rows: list of {id: string, ...SourceKeys}
// @returns saved: integer
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s.urlKey = row.urlKey, s.canonicalUrlKey = row.canonicalUrlKey, s.witnessKeys = row.witnessKeys
RETURN count(s) AS saved
