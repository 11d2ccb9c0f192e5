// Which of these ids are entities already, merged ones included.
// @param ids: list of string
// @returns id: string
CALL () {
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  RETURN e.id AS id
  UNION ALL
  UNWIND $ids AS wanted
  MATCH (m:Merged {id: wanted})
  RETURN m.id AS id
}
RETURN id
