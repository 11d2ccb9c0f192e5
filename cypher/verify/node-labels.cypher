// How many nodes there are of each set of labels.
// @returns labels: list of strings
// @returns nodes: integer
MATCH (n)
RETURN labels(n) AS labels, count(*) AS nodes
