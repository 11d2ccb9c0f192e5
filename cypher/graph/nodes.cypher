// Records of whatever type by their ids.
// @param ids: list of string
// @returns asked: string
// @returns type: 'Entity' or 'Claim' or 'Citation' or 'Source'
// @returns record: ClaimWithEnds or CitationWithEnds or EntityProperties or SourceProperties, as type says
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  RETURN 'Entity' AS type, e{...EntityProperties} AS record
  UNION ALL
  MATCH (:Merged {id: id})-[:MERGED_INTO*1..8]->(e:Entity)
  RETURN 'Entity' AS type, e{...EntityProperties} AS record
  UNION ALL
  MATCH (c:Claim {id: id})-[:SUBJECT]->(su:Entity)
  CALL (c) {
    MATCH (c)-[:OBJECT]->(e:Entity)
    RETURN collect(e.id) AS objects
  }
  RETURN 'Claim' AS type, c{...ClaimProperties, subject: su.id, object: objects[0]} AS record
  UNION ALL
  MATCH (ci:Citation {id: id})-[:OF]->(c:Claim)
  MATCH (ci)-[:CITES]->(s:Source)
  // @include citation-speaker
  RETURN 'Citation' AS type, ci{...CitationProperties, claim: c.id, source: s.id, saidBy: speakers[0]} AS record
  UNION ALL
  MATCH (s:Source {id: id})
  RETURN 'Source' AS type, s{...SourceProperties} AS record
}
RETURN id AS asked, type, record
