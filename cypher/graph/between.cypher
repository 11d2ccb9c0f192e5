// The claims whose subject and object are both among given entities, the best supported kept, with what stands behind them.
CALL () {
  // @include claims-between
  WITH c
  ORDER BY c.strength DESC, c.id
  RETURN collect(c) AS matching
}
// @include slice-of-matching
