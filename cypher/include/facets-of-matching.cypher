// How many of the claims matching have each value that a filter can ask for, and what the query was asked for as id.
// @param counted: list of string, those whose claims every facet but that of the statuses counts
// @param mostSources: integer
// @param kinds: list of string or null
// @param types: list of string or null
// @returns groups: list of {status: Status, predicate: string, modality: Modality, count: integer}
// @returns judgements: list of {standing: Standing or null, contested: boolean or null, reliability: Reliability or null, credibility: integer or null, count: integer}, of the claims counted
// @returns kinds: list of KeyCount
// @returns types: list of KeyCount
// @returns sources: list of LabelCount
// @returns years: list of {...ClaimYears, count: integer}
CALL (matching) {
  UNWIND matching AS c
  WITH c.status AS status, c.predicate AS predicate, c.modality AS modality, count(c) AS n
  RETURN collect({status: status, predicate: predicate, modality: modality, count: n}) AS groups
}
WITH id, groups, [c IN matching WHERE c.status IN $counted] AS counted
CALL (counted) {
  UNWIND counted AS c
  WITH c.standing AS standing, c.contested AS contested, c.reliability AS reliability, c.credibility AS credibility, count(c) AS n
  RETURN collect({standing: standing, contested: contested, reliability: reliability, credibility: credibility, count: n}) AS judgements
}
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
  WITH c.earliestStart + 2922659468 AS a, c.latestEnd + 2922659468 AS b, c.latestStart - 1 + 2922659468 AS d, CASE WHEN c.observedUntil < c.earliestEnd OR c.latestEnd = 2147483647 THEN c.observedUntil WHEN c.observedUntil IS NOT NULL THEN c.earliestEnd END + 1 + 2922659468 AS e, CASE WHEN c.latestEnd IS NULL OR c.latestEnd >= c.observedBy THEN c.observedBy END + 2922659468 AS f
  WITH a / 146097 AS aEra, a % 146097 AS aDay, b / 146097 AS bEra, b % 146097 AS bDay, d / 146097 AS dEra, d % 146097 AS dDay, e / 146097 AS eEra, e % 146097 AS eDay, f / 146097 AS fEra, f % 146097 AS fDay
  WITH aEra, aDay, (aDay - aDay / 1460 + aDay / 36524 - aDay / 146096) / 365 AS aYear, bEra, bDay, (bDay - bDay / 1460 + bDay / 36524 - bDay / 146096) / 365 AS bYear, dEra, dDay, (dDay - dDay / 1460 + dDay / 36524 - dDay / 146096) / 365 AS dYear, eEra, eDay, (eDay - eDay / 1460 + eDay / 36524 - eDay / 146096) / 365 AS eYear, fEra, fDay, (fDay - fDay / 1460 + fDay / 36524 - fDay / 146096) / 365 AS fYear
  WITH aEra * 400 + aYear - 8000000 + CASE WHEN aDay - (365 * aYear + aYear / 4 - aYear / 100) >= 306 THEN 1 ELSE 0 END AS from, bEra * 400 + bYear - 8000000 + CASE WHEN bDay - (365 * bYear + bYear / 4 - bYear / 100) >= 306 THEN 1 ELSE 0 END AS to, dEra * 400 + dYear - 8000000 + CASE WHEN dDay - (365 * dYear + dYear / 4 - dYear / 100) >= 306 THEN 1 ELSE 0 END AS sureFrom, eEra * 400 + eYear - 8000000 + CASE WHEN eDay - (365 * eYear + eYear / 4 - eYear / 100) >= 306 THEN 1 ELSE 0 END AS sureTo, fEra * 400 + fYear - 8000000 + CASE WHEN fDay - (365 * fYear + fYear / 4 - fYear / 100) >= 306 THEN 1 ELSE 0 END AS knownFrom
  WITH from, to, sureFrom, sureTo, knownFrom, count(*) AS n
  RETURN collect({from: from, to: to, sureFrom: sureFrom, sureTo: sureTo, knownFrom: knownFrom, count: n}) AS years
}
RETURN id, groups, judgements, kinds, types, sources, years
