// The witness group that is kept of each source.
// @param ids: list of strings
// @returns id: string
// @returns witness: source id or null
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.witness AS witness
