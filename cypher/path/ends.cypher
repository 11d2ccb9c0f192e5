// The entities that ids stand for, and the predicates that only fill the map.
// @param ids: list of string
// @returns ends: list of {asked: string, id: string}, without an unknown id; that of a merged entity gives the one it went into
// @returns context: list of string, predicate ids
CALL () {
  UNWIND $ids AS id
  // @include entity-of-id
  RETURN collect({asked: id, id: e.id}) AS ends
}
CALL () {
  MATCH (p:Predicate)
  WHERE p.context
  WITH p.id AS id
  ORDER BY id
  RETURN collect(id) AS context
}
RETURN ends, context
