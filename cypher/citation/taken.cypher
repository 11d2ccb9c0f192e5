// Which of these ids are citations already.
// @param ids: list of string
// @returns id: string
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
RETURN ci.id AS id
