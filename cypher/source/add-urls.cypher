// Gives canonical URLs to sources; each is unique.
// @param rows: list of {id: string, url: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
CREATE (u:SourceUrl {url: row.url})-[:URL_OF]->(s)
RETURN count(u) AS saved
