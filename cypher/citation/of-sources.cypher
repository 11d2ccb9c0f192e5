// For each source a page of its citations in the order of the text, then by id; and how many there are.
// @param ids: list of string, source ids
// @param statuses: list of string or null, null for those that count
// @param afterStart: integer or null
// @param afterId: string or null
// @param limit: integer
// @param withTotal: boolean
// @returns id: string
// @returns citations: list of CitationWithEnds
// @returns total: integer
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[:CITES]-(ci:Citation)
  WHERE $withTotal AND (($statuses IS NULL AND ci.live) OR ci.status IN $statuses)
  RETURN count(ci) AS total
}
CALL (s) {
  MATCH (s)<-[:CITES]-(ci:Citation)-[:OF]->(c:Claim)
  WHERE (($statuses IS NULL AND ci.live) OR ci.status IN $statuses)
  WITH s, ci, c, coalesce(ci.start, 9007199254740991) AS place
  WHERE $afterStart IS NULL OR place > $afterStart OR (place = $afterStart AND ci.id > $afterId)
  WITH s, ci, c, place
  ORDER BY place, ci.id
  LIMIT $limit
  // @include citation-speaker
  WITH s, ci, c, place, speakers
  ORDER BY place, ci.id
  RETURN collect(ci{...CitationProperties, claim: c.id, source: s.id, saidBy: speakers[0]}) AS citations
}
RETURN id, citations, total
