// The claims c that pass a filter and name one of given entities.
// @param ids: list of string, entity ids
UNWIND $ids AS id
// @include entity-of-id
MATCH (e)<-[:SUBJECT|OBJECT|INVOLVES]-(c:Claim)
// @include claim-filter
  AND NOT c.embedded
WITH DISTINCT c
