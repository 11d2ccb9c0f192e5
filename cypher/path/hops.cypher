// For pairs of entities the claims that link them and pass a filter, best supported first, and the entities themselves.
// @param pairs: list of {near, far}
// @param ids: list of entity ids
// @param limit: integer, claims of a pair
// @param statuses: list of claim status
// @param predicates: list of strings or null
// @param without: list of predicates to leave out
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
// @param possiblyFrom: day number or null
// @param possiblyTo: day number or null
// @param certainlyFrom: day number or null
// @param certainlyTo: day number or null
// @returns links: list of {near, far, claims}, the claims as maps of their properties with their ends
// @returns entities: list of maps of an entity's properties
CALL () {
  UNWIND $pairs AS pair
  WITH pair.near AS near, pair.far AS far
  CALL (near, far) {
    MATCH (:Entity {id: near})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(m:Entity)
    WHERE m.id = far
    WITH DISTINCT c
    WHERE c.status IN $statuses
      AND ($predicates IS NULL OR c.predicate IN $predicates)
      AND NOT c.predicate IN $without
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
      AND (($kinds IS NULL AND $types IS NULL) OR EXISTS { MATCH (c)-[:SUBJECT|OBJECT]->(x:Entity) WHERE ($kinds IS NULL OR x.kind IN $kinds) AND ($types IS NULL OR x.type IN $types) })
      AND ($sources IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation)-[:CITES]->(z:Source) WHERE y.live AND z.id IN $sources })
      AND ($witnesses IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation) WHERE y.live AND y.witness IN $witnesses })
      AND NOT c.embedded
    WITH c
    ORDER BY c.strength DESC, c.id
    LIMIT $limit
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
  RETURN collect({near: near, far: far, claims: claims}) AS links
}
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN collect(e{.*}) AS entities
}
RETURN links, entities
