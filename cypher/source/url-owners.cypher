// The sources that hold canonical URLs.
// @param urls: list of string
// @returns url: string
// @returns owner: string, a source id
UNWIND $urls AS url
MATCH (u:SourceUrl {url: url})-[:URL_OF]->(s:Source)
RETURN url, s.id AS owner
ORDER BY url
