// How many relationships there are of each type that have each property.
// @returns type: string
// @returns key: string
// @returns edges: integer
MATCH ()-[r]->()
UNWIND keys(r) AS key
RETURN type(r) AS type, key, count(*) AS edges
