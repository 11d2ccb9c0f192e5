// The whole record of each citation.
// @param ids: list of string
// @returns properties: CitationStated
// @returns claim: string
// @returns source: string
// @returns saidBy: string or null
UNWIND $ids AS id
MATCH (ci:Citation {id: id})
MATCH (ci)-[:OF]->(c:Claim)
MATCH (ci)-[:CITES]->(s:Source)
// @include citation-speaker
RETURN ci{...CitationStated} AS properties, c.id AS claim, s.id AS source, speakers[0] AS saidBy
