// For each claim a page of its citations: supporting, then contradicting, then mentions, each by id; and how many there are.
// @param ids: list of string, claim ids
// @param stance: string or null
// @param statuses: list of string or null, null for those that count
// @param afterRank: integer or null, 0, 1 or 2
// @param afterId: string or null
// @param limit: integer
// @param withTotal: boolean
// @returns id: string
// @returns citations: list of CitationWithEnds
// @returns total: integer
UNWIND $ids AS id
MATCH (n:Claim {id: id})
CALL (n) {
  MATCH (n)<-[:OF]-(ci:Citation)
  WHERE $withTotal
    AND ($stance IS NULL OR ci.stance = $stance)
    AND (($statuses IS NULL AND ci.live) OR ci.status IN $statuses)
  RETURN count(ci) AS total
}
CALL (n) {
  MATCH (n)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE ($stance IS NULL OR ci.stance = $stance)
    AND (($statuses IS NULL AND ci.live) OR ci.status IN $statuses)
  WITH n, ci, s, CASE ci.stance WHEN 'supports' THEN 0 WHEN 'contradicts' THEN 1 ELSE 2 END AS rank
  WHERE $afterRank IS NULL OR rank > $afterRank OR (rank = $afterRank AND ci.id > $afterId)
  WITH n, ci, s, rank
  ORDER BY rank, ci.id
  LIMIT $limit
  // @include citation-speaker
  WITH n, ci, s, rank, speakers
  ORDER BY rank, ci.id
  RETURN collect(ci{...CitationProperties, claim: n.id, source: s.id, saidBy: speakers[0]}) AS citations
}
RETURN id, citations, total
