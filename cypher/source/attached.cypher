// What hangs on each source: its citations and the claims they are of, snapshots, derivations and separations.
// @param ids: list of string
// @returns id: string
// @returns citations: list of {id: string, claim: string}
// @returns snapshots: list of string
// @returns derivations: list of DerivationEnds
// @returns separations: list of {a: string, b: string}
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[:CITES]-(ci:Citation)
  MATCH (ci)-[:OF]->(c:Claim)
  RETURN collect({id: ci.id, claim: c.id}) AS citations
}
CALL (s) {
  MATCH (s)<-[:CAPTURES]-(n:Snapshot)
  RETURN collect(n.sha256) AS snapshots
}
CALL (s) {
  MATCH (s)-[r:DERIVES_FROM]->(o:Source)
  RETURN collect({from: s.id, to: o.id, kind: r.kind}) AS outgoing
}
CALL (s) {
  MATCH (s)<-[r:DERIVES_FROM]-(o:Source)
  RETURN collect({from: o.id, to: s.id, kind: r.kind}) AS incoming
}
CALL (s) {
  MATCH (s)-[:SEPARATE_FROM]->(o:Source)
  RETURN collect({a: s.id, b: o.id}) AS apartFrom
}
CALL (s) {
  MATCH (s)<-[:SEPARATE_FROM]-(o:Source)
  RETURN collect({a: o.id, b: s.id}) AS apartTo
}
RETURN id, citations, snapshots, outgoing + incoming AS derivations, apartFrom + apartTo AS separations
