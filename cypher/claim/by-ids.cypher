// Claims by id, with the ids of their ends.
// @param ids: list of strings
// @returns claim: map of the claim's properties, with its ends
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[:SUBJECT]->(e:Entity)
  RETURN collect(e.id) AS subjects
}
CALL (c) {
  MATCH (c)-[:OBJECT]->(e:Entity)
  RETURN collect(e.id) AS objects
}
RETURN c{.*, subject: subjects[0], object: objects[0]} AS claim
