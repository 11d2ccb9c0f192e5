// The sources whose url or canonical URL has one of these address keys.
// @param keys: list of string
// @returns key: string
// @returns owner: string, a source id
CALL () {
  UNWIND $keys AS wanted
  MATCH (s:Source {urlKey: wanted})
  RETURN wanted AS key, s.id AS owner
  UNION ALL
  UNWIND $keys AS wanted
  MATCH (s:Source {canonicalUrlKey: wanted})
  RETURN wanted AS key, s.id AS owner
}
WITH key, owner, count(*) AS times
RETURN key, owner
ORDER BY key, owner
