// Writes new citations, each of its claim and its source.
// @param rows: list of {id: string, claim: string, source: string, properties: {...CitationWritten, live?: boolean, witness?: string}}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Source {id: row.source})
CREATE (ci:Citation {id: row.id})-[:OF]->(c)
CREATE (ci)-[:CITES]->(s)
SET ci += row.properties
RETURN count(ci) AS saved
