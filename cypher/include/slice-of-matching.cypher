// The first of the claims matching, with what stands behind them, and the entities asked for.
// @param ids: list of string, entity ids
// @param limit: integer
// @param withEntities: boolean
// @param withCitations: boolean
// @param withSources: boolean
// @param withPredicates: boolean
// @param withSpeakers: boolean
// @returns found: list of {...EntityProperties, asked: string}, the entities asked for
// @returns total: integer
// @returns claims: list of ClaimWithEnds
// @returns ends: list of EntityProperties
// @returns citations: list of CitationWithEnds, live ones
// @returns sources: list of SourceProperties
// @returns speakers: list of EntityProperties
// @returns vocabulary: list of PredicateProperties
WITH size(matching) AS total, matching[0..$limit] AS kept
CALL (kept) {
  UNWIND kept AS c
  // @include claim-ends
  WITH c, subjects, objects
  ORDER BY c.strength DESC, c.id
  RETURN collect(c{...ClaimProperties, subject: subjects[0], object: objects[0]}) AS claims
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE $withEntities
  WITH DISTINCT e
  RETURN collect(e{...EntityProperties}) AS ends
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE $withCitations AND ci.live
  // @include citation-speaker
  WITH c, ci, s, speakers, CASE ci.stance WHEN 'supports' THEN 0 WHEN 'contradicts' THEN 1 ELSE 2 END AS rank
  ORDER BY rank, ci.id
  RETURN collect(ci{...CitationProperties, claim: c.id, source: s.id, saidBy: speakers[0]}) AS citations
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE $withSources AND ci.live
  WITH DISTINCT s
  RETURN collect(s{...SourceProperties}) AS sources
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:SAID_BY]->(e:Entity)
  WHERE $withSpeakers AND ci.live
  WITH DISTINCT e
  RETURN collect(e{...EntityProperties}) AS speakers
}
CALL (kept) {
  UNWIND kept AS k
  WITH DISTINCT k.predicate AS id
  WHERE $withPredicates
  MATCH (p:Predicate {id: id})
  RETURN collect(p{...PredicateProperties}) AS vocabulary
}
CALL () {
  UNWIND $ids AS id
  // @include entity-of-id
  RETURN collect(e{...EntityProperties, asked: id}) AS found
}
RETURN found, total, claims, ends, citations, sources, speakers, vocabulary
