// The texts that some claims are found by.
// @param ids: list of string
// @returns id: string
// @returns record: {text: string or null}
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c{.text} AS record
