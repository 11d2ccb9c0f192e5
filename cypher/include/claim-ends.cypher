// The ids of the ends of a claim c as subjects and objects, one or none each.
CALL (c) {
  MATCH (c)-[:SUBJECT]->(e:Entity)
  RETURN collect(e.id) AS subjects
}
CALL (c) {
  MATCH (c)-[:OBJECT]->(e:Entity)
  RETURN collect(e.id) AS objects
}
