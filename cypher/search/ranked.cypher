// What candidates of a search are ranked by; those that are not live are left out.
// @param entities: list of string, ids
// @param claims: list of string, ids
// @param citations: list of string, ids
// @param sources: list of string, ids
// @returns kind: SearchKind
// @returns id: string
// @returns record: EntityTexts or SourceTexts or {text: string or null} or {exact: string or null}, as kind says
// @returns weight: integer, the live claims that name an entity, the live citations of a claim or source
UNWIND $entities AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
  WHERE c.live
  RETURN count(DISTINCT c) AS weight
}
RETURN 'ENTITY' AS kind, id, e{...EntityTexts} AS record, weight
UNION ALL
UNWIND $claims AS id
MATCH (c:Claim {id: id})
WHERE c.live
CALL (c) {
  MATCH (c)<-[:OF]-(ci:Citation)
  WHERE ci.live
  RETURN count(ci) AS weight
}
RETURN 'CLAIM' AS kind, id, c{.text} AS record, weight
UNION ALL
UNWIND $citations AS id
MATCH (ci:Citation {id: id})
WHERE ci.live
RETURN 'CITATION' AS kind, id, ci{.exact} AS record, 0 AS weight
UNION ALL
UNWIND $sources AS id
MATCH (s:Source {id: id})
WHERE s.status <> 'retracted'
CALL (s) {
  MATCH (s)<-[:CITES]-(ci:Citation)
  WHERE ci.live
  RETURN count(ci) AS weight
}
RETURN 'SOURCE' AS kind, id, s{...SourceTexts} AS record, weight
