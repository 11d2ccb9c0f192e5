// How many of the claims around entities that link two entities have each value that a filter can ask for.
// @returns id: string or null
CALL () {
  // @include claims-around
  MATCH (c)-[:OBJECT]->(:Entity)
  RETURN null AS id, collect(DISTINCT c) AS matching
}
// @include facets-of-matching
