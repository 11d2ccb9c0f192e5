// The kept day bounds and search text of claims and the number of their ends and parts, whatever those are.
// @param ids: list of string
// @returns id: string
// @returns valid: string or null
// @returns bounds: DayBounds
// @returns text: string or null
// @returns searchText: string or null
// @returns statement: string or null
// @returns subjects: integer
// @returns objects: integer
// @returns participants: integer
// @returns parts: integer
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.valid AS valid, c{...DayBounds} AS bounds, c.text AS text, c.searchText AS searchText, c.statement AS statement, COUNT { (c)-[:SUBJECT]->() } AS subjects, COUNT { (c)-[:OBJECT]->() } AS objects, COUNT { (c)-[:INVOLVES]->() } AS participants, COUNT { (c)-[:CONTENT]->() } + COUNT { (c)-[:CONDITION]->() } + COUNT { (c)-[:REASON]->() } AS parts
