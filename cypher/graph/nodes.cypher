// Records of whatever type by their ids.
// @param ids: list of string
// @returns asked: string
// @returns record: {label: 'Entity', ...EntityProperties} or {label: 'Claim', ...ClaimWithEnds} or {label: 'Citation', ...CitationWithEnds} or {label: 'Source', ...SourceProperties}
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN e{...EntityProperties, label: 'Entity'} AS record
  UNION ALL
  MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(e:Entity)
  RETURN e{...EntityProperties, label: 'Entity'} AS record
  UNION ALL
  MATCH (c:Claim {id: id})-[:SUBJECT]->(su:Entity)
  CALL (c) {
    MATCH (c)-[:OBJECT]->(e:Entity)
    RETURN collect(e.id) AS objects
  }
  RETURN c{...ClaimProperties, subject: su.id, object: objects[0], label: 'Claim'} AS record
  UNION ALL
  MATCH (ci:Citation {id: id})-[:OF]->(c:Claim)
  MATCH (ci)-[:CITES]->(s:Source)
  // @include citation-speaker
  RETURN ci{...CitationProperties, claim: c.id, source: s.id, saidBy: speakers[0], label: 'Citation'} AS record
  UNION ALL
  MATCH (s:Source {id: id})
  RETURN s{...SourceProperties, label: 'Source'} AS record
}
RETURN id AS asked, record
