// Takes away the canonical URLs of sources.
// @param ids: list of string, source ids
// @returns dropped: integer
UNWIND $ids AS id
MATCH (s:Source {id: id})
MATCH (s)<-[:URL_OF]-(u:SourceUrl)
DETACH DELETE u
RETURN count(*) AS dropped
