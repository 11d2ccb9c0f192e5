// The texts that some sources are found by.
// @param ids: list of strings
// @returns id: string
// @returns record: map
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s{.title, .authors, .publisher, .url, .canonicalUrl} AS record
