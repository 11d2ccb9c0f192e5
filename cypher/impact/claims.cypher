// The live claims that a source or a citation holds up, best supported first, then by id.
// @param of: string, id of a source or a citation
// @returns ids: list of string, claim ids
CALL () {
  MATCH (ci:Citation {id: $of})
  RETURN ci
  UNION ALL
  MATCH (:Source {id: $of})<-[:CITES]-(ci:Citation)
  RETURN ci
}
WITH ci
WHERE ci.live AND ci.stance = 'supports'
MATCH (ci)-[:OF]->(c:Claim)
WHERE c.live
WITH DISTINCT c
ORDER BY c.strength DESC, c.id
RETURN collect(c.id) AS ids
