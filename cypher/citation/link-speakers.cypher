// Links citations to whose words they report.
// @param rows: list of {citation: string, entity: string}
// @returns saved: integer
UNWIND $rows AS row
MATCH (ci:Citation {id: row.citation})
MATCH (e:Entity {id: row.entity})
CREATE (ci)-[:SAID_BY]->(e)
RETURN count(*) AS saved
