// The texts that some sources are found by.
// @param ids: list of string
// @returns id: string
// @returns record: SourceTexts
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s{...SourceTexts} AS record
