// The id of whom a citation ci reports as speakers, one or none.
CALL (ci) {
  MATCH (ci)-[:SAID_BY]->(e:Entity)
  RETURN collect(e.id) AS speakers
}
