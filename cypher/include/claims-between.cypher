// The claims c that pass a filter and whose subject and object are both among given entities.
// @param ids: list of string, entity ids
UNWIND $ids AS id
// @include entity-of-id
WITH e, count(*) AS times
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH c, count(*) AS ends
WHERE ends = 2
WITH c
// @include claim-filter
  AND NOT c.embedded
