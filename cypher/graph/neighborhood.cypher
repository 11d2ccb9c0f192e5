// The claims around entities that link two entities, the best supported kept, with what stands at their ends and behind them.
CALL () {
  // @include claims-around
  MATCH (c)-[:OBJECT]->(:Entity)
  WITH DISTINCT c
  ORDER BY c.strength DESC, c.id
  RETURN collect(c) AS matching
}
// @include slice-of-matching
