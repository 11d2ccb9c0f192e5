// The claims c of the MATCH before that pass a ClaimFilter, but for its context, which a path looks up once.
// @param statuses: list of string
// @param predicates: list of string or null
// @param kinds: list of string or null
// @param types: list of string or null
// @param modalities: list of string or null
// @param negated: boolean or null
// @param standings: list of string or null
// @param contested: boolean or null
// @param reliabilities: list of Reliability or null, those good enough
// @param maxCredibility: integer or null
// @param includeUnjudged: boolean
// @param sources: list of string or null, source ids
// @param witnesses: list of string or null, witness ids
// @param text: string or null, in lower case
// @param possiblyFrom: integer or null, a day number
// @param possiblyTo: integer or null, a day number
// @param heldFrom: integer or null, a day number
// @param heldTo: integer or null, a day number
// @param lastKnown: boolean, whether being the last that was known, or dated within, will do in place of being certain
// @param observedFrom: integer or null, a day number
// @param observedTo: integer or null, a day number
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
  AND ($heldTo IS NULL OR (c.latestStart <= $heldFrom AND c.observedUntil >= $heldTo AND (c.earliestEnd >= $heldTo OR c.latestEnd = 2147483647)) OR (c.valid IS NULL AND $heldFrom = $heldTo AND $heldTo IN c.seenOn) OR ($lastKnown AND ((c.earliestStart >= $heldFrom AND c.latestEnd <= $heldTo) OR (c.observedBy <= $heldTo AND (c.valid IS NULL OR (c.earliestStart <= $heldTo AND c.latestEnd >= $heldFrom AND c.latestEnd >= c.observedBy))))))
  AND ($observedFrom IS NULL OR c.observedTo >= $observedFrom OR (c.observedTo IS NULL AND c.observedFrom IS NOT NULL))
  AND ($observedTo IS NULL OR c.observedFrom <= $observedTo OR (c.observedFrom IS NULL AND c.observedBy IS NOT NULL))
  AND (($kinds IS NULL AND $types IS NULL) OR EXISTS { MATCH (c)-[:SUBJECT|OBJECT]->(x:Entity) WHERE ($kinds IS NULL OR x.kind IN $kinds) AND ($types IS NULL OR x.type IN $types) })
  AND ($sources IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation)-[:CITES]->(z:Source) WHERE y.live AND z.id IN $sources })
  AND ($witnesses IS NULL OR EXISTS { MATCH (c)<-[:OF]-(y:Citation) WHERE y.live AND y.witness IN $witnesses })
