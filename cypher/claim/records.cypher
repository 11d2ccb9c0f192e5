// The whole record of each claim.
// @param ids: list of string
// @returns properties: ClaimStated
// @returns subject: string or null
// @returns object: string or null
// @returns participants: list of Participant
// @returns content: list of string, claim ids
// @returns conditions: list of string, claim ids
// @returns reasons: list of string, claim ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
// @include claim-ends
CALL (c) {
  MATCH (c)-[r:INVOLVES]->(e:Entity)
  RETURN collect({role: r.role, entity: e.id}) AS participants
}
CALL (c) {
  MATCH (c)-[:CONTENT]->(o:Claim)
  RETURN collect(o.id) AS content
}
CALL (c) {
  MATCH (c)-[:CONDITION]->(o:Claim)
  RETURN collect(o.id) AS conditions
}
CALL (c) {
  MATCH (c)-[:REASON]->(o:Claim)
  RETURN collect(o.id) AS reasons
}
RETURN c{...ClaimStated} AS properties, subjects[0] AS subject, objects[0] AS object, participants, content, conditions, reasons
