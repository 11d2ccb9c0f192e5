// For each claim, the claims whose content, condition or reason it is.
// @param ids: list of string
// @returns id: string
// @returns embedded: boolean
// @returns status: Status
// @returns parents: list of string, claim ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:CONTENT]-(p:Claim)
  RETURN collect(p.id) AS telling
}
CALL (c) {
  MATCH (c)<-[:CONDITION]-(p:Claim)
  RETURN collect(p.id) AS depending
}
CALL (c) {
  MATCH (c)<-[:REASON]-(p:Claim)
  RETURN collect(p.id) AS following
}
RETURN c.id AS id, c.embedded AS embedded, c.status AS status, telling + depending + following AS parents
