// The files of each source that were read.
// @param ids: list of strings
// @returns id: string
// @returns snapshots: list of maps of a snapshot's properties
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[:CAPTURES]-(sn:Snapshot)
  WITH sn
  ORDER BY sn.sha256
  RETURN collect(sn{.*}) AS snapshots
}
RETURN id, snapshots
