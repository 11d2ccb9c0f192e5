// How many of the claims whose subject and object are both among given entities have each value that a filter can ask for.
// @param ids: list of entity ids
// @param statuses: list of claim status
// @param predicates: list of strings or null
// @param kinds: list of entity kinds or null
// @param types: list of entity types or null
// @param modalities: list of strings or null
// @param negated: boolean or null
// @param standings: list of strings or null
// @param contested: boolean or null
// @param reliabilities: list of those good enough, or null
// @param maxCredibility: integer or null
// @param includeUnjudged: boolean
// @param sources: list of source ids or null
// @param witnesses: list of witness ids or null
// @param text: string in lower case, or null
// @param context: boolean or null
// @param possiblyFrom: day number or null
// @param possiblyTo: day number or null
// @param certainlyFrom: day number or null
// @param certainlyTo: day number or null
// @param counted: list of those statuses whose claims every facet but that of the statuses counts
// @param certainly: boolean, whether a year must be covered whole
// @param mostSources: integer
// @returns id: string or null
// @returns groups: list of {status, predicate, modality, standing, contested, reliability, credibility, count}
// @returns kinds: list of {key, count}
// @returns types: list of {key, count}
// @returns sources: list of {key, label, count}
// @returns years: list of {from, to, count}, null where a claim has no dates
CALL () {
  UNWIND $ids AS id
  CALL (id) {
    MATCH (n:Entity {id: id})
    RETURN n
    UNION ALL
    MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(n:Entity)
    RETURN n
  }
  WITH n, count(*) AS times
  MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim)
  WITH c, count(*) AS ends
  WHERE ends = 2
  WITH c
  WHERE c.status IN $statuses
    AND ($predicates IS NULL OR c.predicate IN $predicates)
    AND ($modalities IS NULL OR c.modality IN $modalities)
    AND ($negated IS NULL OR c.negated = $negated)
    AND ($standings IS NULL OR c.standing IN $standings)
    AND ($contested IS NULL OR c.contested = $contested)
    AND ($reliabilities IS NULL OR c.reliability IN $reliabilities OR ($includeUnjudged AND c.reliability IS NULL))
    AND ($maxCredibility IS NULL OR c.credibility <= $maxCredibility OR ($includeUnjudged AND c.credibility IS NULL))
    AND ($text IS NULL OR toLower(c.text) CONTAINS $text)
    AND ($possiblyTo IS NULL OR c.earliestStart IS NULL OR c.earliestStart <= $possiblyTo)
    AND ($possiblyFrom IS NULL OR c.latestEnd IS NULL OR c.latestEnd >= $possiblyFrom)
    AND ($certainlyFrom IS NULL OR c.latestStart <= $certainlyFrom)
    AND ($certainlyTo IS NULL OR c.earliestEnd >= $certainlyTo)
    AND ($context IS NULL OR EXISTS { MATCH (p:Predicate {id: c.predicate}) WHERE p.context = $context })
    AND (($kinds IS NULL AND $types IS NULL) OR EXISTS { MATCH (c)-[:SUBJECT|OBJECT]->(x:Entity) WHERE ($kinds IS NULL OR x.kind IN $kinds) AND ($types IS NULL OR x.type IN $types) })
    AND ($sources IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation)-[:CITES]->(z:Source) WHERE y.live AND z.id IN $sources })
    AND ($witnesses IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation) WHERE y.live AND y.witness IN $witnesses })
    AND NOT c.embedded
  RETURN null AS id, collect(c) AS matching
}
CALL (matching) {
  UNWIND matching AS c
  WITH c.status AS status, c.predicate AS predicate, c.modality AS modality, c.standing AS standing, c.contested AS contested, c.reliability AS reliability, c.credibility AS credibility, count(c) AS n
  RETURN collect({status: status, predicate: predicate, modality: modality, standing: standing, contested: contested, reliability: reliability, credibility: credibility, count: n}) AS groups
}
WITH id, groups, [c IN matching WHERE c.status IN $counted] AS counted
CALL (counted) {
  UNWIND counted AS c
  MATCH (c)-[:SUBJECT|OBJECT]->(x:Entity)
  WHERE $types IS NULL OR x.type IN $types
  WITH x.kind AS key, count(DISTINCT c) AS n
  RETURN collect({key: key, count: n}) AS kinds
}
CALL (counted) {
  UNWIND counted AS c
  MATCH (c)-[:SUBJECT|OBJECT]->(x:Entity)
  WHERE $kinds IS NULL OR x.kind IN $kinds
  WITH x.type AS key, count(DISTINCT c) AS n
  RETURN collect({key: key, count: n}) AS types
}
CALL (counted) {
  UNWIND counted AS c
  MATCH (c)<-[:OF]-(y:Citation)-[:CITES]->(z:Source)
  WHERE y.live
  WITH z, count(DISTINCT c) AS n
  ORDER BY n DESC, z.id
  LIMIT $mostSources
  RETURN collect({key: z.id, label: z.title, count: n}) AS sources
}
CALL (counted) {
  UNWIND counted AS c
  WITH CASE WHEN $certainly THEN c.latestStart - 1 ELSE c.earliestStart END + 2922659468 AS a, CASE WHEN $certainly THEN c.earliestEnd + 1 ELSE c.latestEnd END + 2922659468 AS b
  WITH a / 146097 AS aEra, a % 146097 AS aDay, b / 146097 AS bEra, b % 146097 AS bDay
  WITH aEra, aDay, (aDay - aDay / 1460 + aDay / 36524 - aDay / 146096) / 365 AS aYear, bEra, bDay, (bDay - bDay / 1460 + bDay / 36524 - bDay / 146096) / 365 AS bYear
  WITH aEra * 400 + aYear - 8000000 + CASE WHEN aDay - (365 * aYear + aYear / 4 - aYear / 100) >= 306 THEN 1 ELSE 0 END AS from, bEra * 400 + bYear - 8000000 + CASE WHEN bDay - (365 * bYear + bYear / 4 - bYear / 100) >= 306 THEN 1 ELSE 0 END AS to
  WITH from, to, count(*) AS n
  RETURN collect({from: from, to: to, count: n}) AS years
}
RETURN id, groups, kinds, types, sources, years
