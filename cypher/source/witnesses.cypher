// The witness group that is kept of each source.
// @param ids: list of string
// @returns id: string
// @returns witness: string or null, a source id
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.witness AS witness
