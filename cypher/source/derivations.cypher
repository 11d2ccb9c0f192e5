// The sources that each source comes from now.
// @param ids: list of string
// @returns id: string
// @returns derivations: list of {kind: DerivationKind, source: string}
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)-[d:DERIVES_FROM]->(o:Source)
  WHERE d.recordedTo IS NULL
  WITH d.kind AS kind, o.id AS source
  ORDER BY source, kind
  RETURN collect({kind: kind, source: source}) AS derivations
}
RETURN id, derivations
