// How many nodes there are of each set of labels that have each property.
// @returns labels: list of strings
// @returns key: string
// @returns nodes: integer
MATCH (n)
UNWIND keys(n) AS key
RETURN labels(n) AS labels, key, count(*) AS nodes
