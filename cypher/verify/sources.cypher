// What decides the witness groups of a page of sources, and what is kept of them.
// @param ids: list of string
// @returns id: string
// @returns authors: list of string
// @returns publisher: string or null
// @returns witness: string or null
// @returns witnessKeys: list of string
// @returns url: string or null
// @returns canonicalUrl: string or null
// @returns archiveUrl: string or null
// @returns urlKey: string or null
// @returns canonicalUrlKey: string or null
// @returns searchText: string or null
// @returns urls: list of string
// @returns derivesFrom: list of string, ids of sources that it still derives from
// @returns separateFrom: list of string, ids
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[:URL_OF]-(u:SourceUrl)
  RETURN collect(u.url) AS urls
}
CALL (s) {
  MATCH (s)-[r:DERIVES_FROM]->(o:Source)
  WHERE r.recordedTo IS NULL
  RETURN collect(o.id) AS derivesFrom
}
CALL (s) {
  MATCH (s)-[:SEPARATE_FROM]->(o:Source)
  RETURN collect(o.id) AS separateFrom
}
RETURN s.id AS id, coalesce(s.authors, []) AS authors, s.publisher AS publisher, s.witness AS witness, coalesce(s.witnessKeys, []) AS witnessKeys, s.url AS url, s.canonicalUrl AS canonicalUrl, s.archiveUrl AS archiveUrl, s.urlKey AS urlKey, s.canonicalUrlKey AS canonicalUrlKey, s.searchText AS searchText, urls, derivesFrom, separateFrom
