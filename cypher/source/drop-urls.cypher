// Takes away the canonical URLs of sources.
// @param ids: list of source ids
// @returns dropped: integer
UNWIND $ids AS id
MATCH (u:SourceUrl)-[:URL_OF]->(s:Source {id: id})
DETACH DELETE u
RETURN count(*) AS dropped
