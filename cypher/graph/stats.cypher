// How much the register holds.
// @returns entityKinds: list of KeyCount
// @returns claims: integer
// @returns predicates: list of LabelCount
// @returns links: integer
// @returns corroborated: integer
// @returns contested: integer
// @returns citations: integer
// @returns sources: integer
// @returns witnesses: integer
// @returns revision: integer or null
// @returns hash: string or null
// @returns updatedAt: string or null
CALL () {
  MATCH (e:Entity)
  WITH e.kind AS key, count(e) AS n
  ORDER BY key
  RETURN collect({key: key, count: n}) AS entityKinds
}
CALL () {
  MATCH (c:Claim)
  RETURN count(c) AS claims
}
CALL () {
  MATCH (c:Claim)
  WHERE c.live
  WITH c.predicate AS key, count(c) AS n
  MATCH (p:Predicate {id: key})
  WITH p, key, n
  ORDER BY n DESC, key
  RETURN collect({key: key, label: p.label, count: n}) AS predicates
}
CALL () {
  MATCH (c:Claim)
  WHERE c.live AND NOT c.embedded AND EXISTS { MATCH (c)-[:OBJECT]->(:Entity) }
  RETURN count(c) AS links
}
CALL () {
  MATCH (c:Claim)
  WHERE c.live AND c.standing = 'corroborated'
  RETURN count(c) AS corroborated
}
CALL () {
  MATCH (c:Claim)
  WHERE c.live AND c.contested
  RETURN count(c) AS contested
}
CALL () {
  MATCH (ci:Citation)
  RETURN count(ci) AS citations
}
CALL () {
  MATCH (s:Source)
  RETURN count(s) AS sources, count(DISTINCT s.witness) AS witnesses
}
CALL () {
  MATCH (l:Ledger {id: 'head'})
  RETURN collect(l.sequence) AS sequences, collect(l.hash) AS hashes
}
CALL (sequences) {
  MATCH (r:Revision {sequence: sequences[0]})
  RETURN collect(r.at) AS times
}
RETURN entityKinds, claims, predicates, links, corroborated, contested, citations, sources, witnesses, sequences[0] AS revision, hashes[0] AS hash, times[0] AS updatedAt
