// The texts that some citations are found by.
// @param ids: list of string
// @returns id: string
// @returns record: {exact: string or null}
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
RETURN id, ci{.exact} AS record
