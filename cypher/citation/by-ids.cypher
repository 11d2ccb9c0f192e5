// Citations by id, with the ids of their claim, source and speaker.
// @param ids: list of strings
// @returns citation: map of the citation's properties, with its ends
UNWIND $ids AS id
MATCH (ci:Citation {id: id})-[:OF]->(c:Claim)
MATCH (ci)-[:CITES]->(s:Source)
// @include citation-speaker
RETURN ci{.*, claim: c.id, source: s.id, saidBy: speakers[0]} AS citation
