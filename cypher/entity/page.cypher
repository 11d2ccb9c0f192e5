// A page of entities that pass a filter, by name, then by id.
// @param kinds: list of string or null
// @param types: list of string or null
// @param identifiers: list of string or null
// @param text: string or null, in lower case
// @param near: list of string or null, the only entities to look at, by id, none twice
// @param afterName: string or null
// @param afterId: string or null
// @param limit: integer
// @returns entity: EntityProperties
CALL () {
  MATCH (e:Entity)
  WHERE $near IS NULL
  RETURN e
  UNION ALL
  UNWIND $near AS id
  MATCH (e:Entity {id: id})
  RETURN e
}
WITH e
WHERE ($kinds IS NULL OR e.kind IN $kinds)
  AND ($types IS NULL OR e.type IN $types)
  AND ($identifiers IS NULL OR any(i IN e.identifiers WHERE i IN $identifiers))
  AND ($text IS NULL OR toLower(e.searchText) CONTAINS $text OR toLower(coalesce(e.description, '')) CONTAINS $text)
WITH e, e.name + '' AS name
WHERE $afterName IS NULL OR name > $afterName OR (name = $afterName AND e.id > $afterId)
WITH e, name
ORDER BY name, e.id
LIMIT $limit
RETURN e{...EntityProperties} AS entity
