// How many relationships there are of each type and set of properties between each two sets of labels.
// @returns from: list of string
// @returns type: string
// @returns to: list of string
// @returns keys: list of string
// @returns edges: integer
MATCH (a)-[r]->(b)
WITH labels(a) AS from, type(r) AS type, labels(b) AS to, keys(r) AS keys
RETURN from, type, to, keys, count(*) AS edges
