// Writes citations, new or changed, each of its claim and its source.
// @param rows: list of {id: string, claim: string, source: string, properties: {...CitationWritten, live?: boolean, witness?: string}}
// @returns saved: integer
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Source {id: row.source})
MERGE (ci:Citation {id: row.id})
SET ci += row.properties
MERGE (ci)-[:OF]->(c)
MERGE (ci)-[:CITES]->(s)
RETURN count(ci) AS saved
