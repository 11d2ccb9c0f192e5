// The whole record of each claim.
// @param ids: list of strings
// @returns properties: map
// @returns subject: string
// @returns object: string or null
// @returns participants: list of {role, entity}
// @returns content: list of claim ids
// @returns conditions: list of claim ids
// @returns reasons: list of claim ids
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
RETURN c{.*} AS properties, subjects[0] AS subject, objects[0] AS object, participants, content, conditions, reasons
