// The claims whose subject and object are both among given entities, the best supported kept, with what stands behind them.
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
// @param limit: integer
// @param withEntities: boolean
// @param withCitations: boolean
// @param withSources: boolean
// @param withPredicates: boolean
// @param withSpeakers: boolean
// @returns found: list of maps of the properties of the entities asked for, with the id that was asked
// @returns total: integer
// @returns claims: list of maps of a claim's properties, with its ends
// @returns ends: list of maps of an entity's properties
// @returns citations: list of maps of a live citation's properties, with its ends
// @returns sources: list of maps of a source's properties
// @returns speakers: list of maps of an entity's properties
// @returns vocabulary: list of maps of a predicate's properties
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
  WITH c
  ORDER BY c.strength DESC, c.id
  RETURN collect(c) AS matching
}
WITH size(matching) AS total, matching[0..$limit] AS kept
CALL (kept) {
  UNWIND kept AS c
  CALL (c) {
    MATCH (c)-[:SUBJECT]->(e:Entity)
    RETURN collect(e.id) AS subjects
  }
  CALL (c) {
    MATCH (c)-[:OBJECT]->(e:Entity)
    RETURN collect(e.id) AS objects
  }
  WITH c, subjects, objects
  ORDER BY c.strength DESC, c.id
  RETURN collect(c{.*, subject: subjects[0], object: objects[0]}) AS claims
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE $withEntities
  WITH DISTINCT e
  RETURN collect(e{.*}) AS ends
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE $withCitations AND ci.live
  CALL (ci) {
    MATCH (ci)-[:SAID_BY]->(e:Entity)
    RETURN collect(e.id) AS speakers
  }
  WITH c, ci, s, speakers, CASE ci.stance WHEN 'supports' THEN 0 WHEN 'contradicts' THEN 1 ELSE 2 END AS rank
  ORDER BY rank, ci.id
  RETURN collect(ci{.*, claim: c.id, source: s.id, saidBy: speakers[0]}) AS citations
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:CITES]->(s:Source)
  WHERE $withSources AND ci.live
  WITH DISTINCT s
  RETURN collect(s{.*}) AS sources
}
CALL (kept) {
  UNWIND kept AS c
  MATCH (c)<-[:OF]-(ci:Citation)-[:SAID_BY]->(e:Entity)
  WHERE $withSpeakers AND ci.live
  WITH DISTINCT e
  RETURN collect(e{.*}) AS speakers
}
CALL (kept) {
  UNWIND kept AS k
  WITH DISTINCT k.predicate AS id
  WHERE $withPredicates
  MATCH (p:Predicate {id: id})
  RETURN collect(p{.*}) AS vocabulary
}
CALL () {
  UNWIND $ids AS id
  CALL (id) {
    MATCH (n:Entity {id: id})
    RETURN n
    UNION ALL
    MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(n:Entity)
    RETURN n
  }
  RETURN collect(n{.*, asked: id}) AS found
}
RETURN found, total, claims, ends, citations, sources, speakers, vocabulary
