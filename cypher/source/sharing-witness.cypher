// Witness groups that a change of sources may touch: those they are in, and those of sources that share an author, publisher or address key.
// @param ids: list of string, source ids
// @param keys: list of string
// @returns witness: string
CALL () {
  UNWIND $ids AS id
  MATCH (s:Source {id: id})
  WHERE s.witness IS NOT NULL
  RETURN s.witness AS witness
  UNION ALL
  MATCH (s:Source)
  WHERE any(key IN s.witnessKeys WHERE key IN $keys) AND s.witness IS NOT NULL
  RETURN s.witness AS witness
}
WITH witness, count(*) AS times
RETURN witness
ORDER BY witness
