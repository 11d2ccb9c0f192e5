// Identifiers and canonical URLs that are not reserved for exactly one record.
// @returns value: string
// @returns owners: integer
CALL () {
  MATCH (i:Identifier)
  WHERE COUNT { (i)-[:IDENTIFIES]->(:Entity) } <> 1
  RETURN i.value AS value, COUNT { (i)-[:IDENTIFIES]->(:Entity) } AS owners
  UNION ALL
  MATCH (u:SourceUrl)
  WHERE COUNT { (u)-[:URL_OF]->(:Source) } <> 1
  RETURN u.url AS value, COUNT { (u)-[:URL_OF]->(:Source) } AS owners
}
RETURN value, owners
