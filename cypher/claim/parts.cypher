// The claims that are content, condition or reason of each claim, and those it is a part of itself; retracted ones left out.
// @param ids: list of string, claim ids
// @returns id: string
// @returns part: 'content' or 'condition' or 'reason' or 'whole'
// @returns claim: ClaimWithEnds
UNWIND $ids AS id
MATCH (n:Claim {id: id})
CALL (n) {
  MATCH (n)-[:CONTENT]->(c:Claim)
  WHERE c.status <> 'retracted'
  RETURN c, 'content' AS part
  UNION ALL
  MATCH (n)-[:CONDITION]->(c:Claim)
  WHERE c.status <> 'retracted'
  RETURN c, 'condition' AS part
  UNION ALL
  MATCH (n)-[:REASON]->(c:Claim)
  WHERE c.status <> 'retracted'
  RETURN c, 'reason' AS part
  UNION ALL
  MATCH (n)<-[:CONTENT|CONDITION|REASON]-(c:Claim)
  WHERE c.status <> 'retracted'
  RETURN c, 'whole' AS part
}
// @include claim-ends
RETURN id, part, c{...ClaimProperties, subject: subjects[0], object: objects[0]} AS claim
ORDER BY id, part, c.id
