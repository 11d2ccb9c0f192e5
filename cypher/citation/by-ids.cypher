// Citations by id, with the ids of their claim, source and speaker.
// @param ids: list of string
// @returns citation: CitationWithEnds
UNWIND $ids AS id
MATCH (ci:Citation {id: id})-[:OF]->(c:Claim)
MATCH (ci)-[:CITES]->(s:Source)
// @include citation-speaker
RETURN ci{...CitationProperties, claim: c.id, source: s.id, saidBy: speakers[0]} AS citation
