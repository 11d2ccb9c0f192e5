// A page of entity ids in order, merged ones included.
// @param after: string
// @param limit: integer
// @returns id: string
CALL () {
  MATCH (e:Entity)
  WHERE e.id > $after
  RETURN e.id AS id
  UNION ALL
  MATCH (m:Merged)
  WHERE m.id > $after
  RETURN m.id AS id
}
RETURN id
ORDER BY id
LIMIT $limit
