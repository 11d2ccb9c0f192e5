// The further participants of claims, by role, then by id.
// @param ids: list of string, claim ids
// @returns id: string
// @returns participants: list of Participant
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[r:INVOLVES]->(e:Entity)
  WITH r.role AS role, e.id AS entity
  ORDER BY role, entity
  RETURN collect({role: role, entity: entity}) AS participants
}
RETURN id, participants
