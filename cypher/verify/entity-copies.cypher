// The kept search text of entities, their kind labels and the identifiers that point to them.
// @param ids: list of string
// @returns id: string
// @returns searchText: string or null
// @returns labels: list of string
// @returns identifiers: list of string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:IDENTIFIES]-(i:Identifier)
  RETURN collect(i.value) AS identifiers
}
RETURN e.id AS id, e.searchText AS searchText, labels(e) AS labels, identifiers
