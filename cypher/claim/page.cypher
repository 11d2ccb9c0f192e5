// A page of claims that pass a filter, best supported first, then by id.
// @param afterStrength: integer or null
// @param afterId: string or null
// @param limit: integer
// @returns claim: ClaimWithEnds
MATCH (c:Claim)
// @include claim-filter
  AND ($afterStrength IS NULL OR c.strength < $afterStrength OR (c.strength = $afterStrength AND c.id > $afterId))
WITH c
ORDER BY c.strength DESC, c.id
LIMIT $limit
// @include claim-ends
RETURN c{...ClaimProperties, subject: subjects[0], object: objects[0]} AS claim
ORDER BY c.strength DESC, c.id
