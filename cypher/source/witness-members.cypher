// The members of witness groups, and sources that have no group yet, with what joins and separates them.
// @param witnesses: list of string
// @param ids: list of string, source ids
// @returns id: string
// @returns authors: list of string
// @returns publisher: string or null
// @returns url: string or null
// @returns canonicalUrl: string or null
// @returns archiveUrl: string or null
// @returns witness: string or null
// @returns derivesFrom: list of string, source ids
// @returns separateFrom: list of string, source ids
CALL () {
  UNWIND $witnesses AS witness
  MATCH (s:Source {witness: witness})
  RETURN s.id AS member
  UNION ALL
  UNWIND $ids AS member
  RETURN member
}
WITH member, count(*) AS times
MATCH (s:Source {id: member})
CALL (s) {
  MATCH (s)-[r:DERIVES_FROM]->(o:Source)
  WHERE r.recordedTo IS NULL
  RETURN collect(o.id) AS derivesFrom
}
CALL (s) {
  MATCH (s)-[:SEPARATE_FROM]->(o:Source)
  RETURN collect(o.id) AS separateFrom
}
RETURN s.id AS id, s.authors AS authors, s.publisher AS publisher, s.url AS url, s.canonicalUrl AS canonicalUrl, s.archiveUrl AS archiveUrl, s.witness AS witness, derivesFrom, separateFrom
ORDER BY id
