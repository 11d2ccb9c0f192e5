// The texts that some claims are found by.
// @param ids: list of strings
// @returns id: string
// @returns record: map
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c{.text} AS record
