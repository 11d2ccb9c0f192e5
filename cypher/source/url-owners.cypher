// The sources that hold canonical URLs.
// @param urls: list of strings
// @returns url: string
// @returns owner: source id
UNWIND $urls AS url
MATCH (u:SourceUrl {url: url})-[:URL_OF]->(s:Source)
RETURN url, s.id AS owner
ORDER BY url
