// How many relationships there are of each type between each two sets of labels.
// @returns from: list of strings
// @returns type: string
// @returns to: list of strings
// @returns edges: integer
MATCH (a)-[r]->(b)
WITH labels(a) AS from, type(r) AS type, labels(b) AS to
RETURN from, type, to, count(*) AS edges
