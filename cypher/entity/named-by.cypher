// What names each entity: claims as subject, object or participant, citations as speaker, redirects.
// @param ids: list of string
// @returns id: string
// @returns subjectOf: list of string, claim ids
// @returns objectOf: list of string, claim ids
// @returns participantIn: list of {claim: string, role: Role}
// @returns saidBy: list of string, citation ids
// @returns redirects: list of string, entity ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SUBJECT]-(c:Claim)
  RETURN collect(c.id) AS subjectOf
}
CALL (e) {
  MATCH (e)<-[:OBJECT]-(c:Claim)
  RETURN collect(c.id) AS objectOf
}
CALL (e) {
  MATCH (e)<-[r:INVOLVES]-(c:Claim)
  RETURN collect({claim: c.id, role: r.role}) AS participantIn
}
CALL (e) {
  MATCH (e)<-[:SAID_BY]-(ci:Citation)
  RETURN collect(ci.id) AS saidBy
}
CALL (e) {
  MATCH (e)<-[:MERGED_INTO]-(m:Merged)
  RETURN collect(m.id) AS redirects
}
RETURN id, subjectOf, objectOf, participantIn, saidBy, redirects
