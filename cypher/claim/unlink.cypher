// Takes away what claims name, before it is written anew.
// @param ids: list of string
// @returns dropped: integer
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:SUBJECT|OBJECT|INVOLVES|CONTENT|CONDITION|REASON]->()
DELETE r
RETURN count(*) AS dropped
