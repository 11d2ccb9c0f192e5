// The sources that hold canonical URLs.
// @param keys: list of string
// @returns key: string
// @returns owner: string, a source id
UNWIND $keys AS key
MATCH (u:SourceUrl {url: key})-[:URL_OF]->(s:Source)
RETURN key, s.id AS owner
ORDER BY key
