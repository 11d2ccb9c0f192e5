// The texts that some citations are found by.
// @param ids: list of strings
// @returns id: string
// @returns record: map
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
RETURN id, ci{.exact} AS record
