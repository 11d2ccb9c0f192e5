// How many nodes there are of each set of labels and of properties.
// @returns labels: list of string
// @returns keys: list of string
// @returns nodes: integer
MATCH (n)
RETURN labels(n) AS labels, keys(n) AS keys, count(*) AS nodes
