// The files of each source that were read.
// @param ids: list of string
// @returns id: string
// @returns snapshots: list of SnapshotProperties
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[:CAPTURES]-(sn:Snapshot)
  WITH sn
  ORDER BY sn.sha256
  RETURN collect(sn{...SnapshotProperties}) AS snapshots
}
RETURN id, snapshots
