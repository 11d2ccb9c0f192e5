// Every entity for which a live claim gives a point, with its best supported point, within a box.
// @param south: float, degrees
// @param north: float, degrees
// @returns id: string
// @returns lat: float, degrees
// @returns lon: float, degrees
MATCH (c:Claim {predicate: 'located-at'})-[:SUBJECT]->(e:Entity)
WHERE c.live AND NOT c.negated AND NOT c.embedded AND c.modality = 'asserted' AND c.valueLat IS NOT NULL
WITH e, c
ORDER BY c.strength DESC, c.id
WITH e, collect({lat: c.valueLat, lon: c.valueLon}) AS points
WITH e, points[0] AS best
WHERE best.lat >= $south AND best.lat <= $north
RETURN e.id AS id, best.lat AS lat, best.lon AS lon
ORDER BY id
