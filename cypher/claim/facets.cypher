// How many claims that pass a filter have each value that a filter can ask for.
// @returns id: string or null
CALL () {
  MATCH (c:Claim)
  // @include claim-filter
  RETURN null AS id, collect(c) AS matching
}
// @include facets-of-matching
