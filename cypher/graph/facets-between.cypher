// How many of the claims whose subject and object are both among given entities have each value that a filter can ask for.
// @returns id: string or null
CALL () {
  // @include claims-between
  RETURN null AS id, collect(c) AS matching
}
// @include facets-of-matching
