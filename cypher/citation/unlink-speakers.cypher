// Takes away whose words citations report, before it is written anew.
// @param ids: list of string
// @returns dropped: integer
UNWIND $ids AS id
MATCH (ci:Citation {id: id})-[r:SAID_BY]->()
DELETE r
RETURN count(*) AS dropped
