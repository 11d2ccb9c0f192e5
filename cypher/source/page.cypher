// A page of sources that pass a filter, by title, then by id.
// @param publishers: list of string or null
// @param types: list of string or null
// @param reliability: list of string or null
// @param status: string or null
// @param text: string or null, in lower case
// @param uncited: boolean or null
// @param afterTitle: string or null
// @param afterId: string or null
// @param limit: integer
// @returns source: SourceProperties
MATCH (s:Source)
WHERE ($publishers IS NULL OR s.publisher IN $publishers)
  AND ($types IS NULL OR s.type IN $types)
  AND ($reliability IS NULL OR s.reliability IN $reliability)
  AND ($status IS NULL OR s.status = $status)
  AND ($text IS NULL OR toLower(s.title) CONTAINS $text OR toLower(coalesce(s.publisher, '')) CONTAINS $text OR toLower(coalesce(s.url, '')) CONTAINS $text OR toLower(coalesce(s.canonicalUrl, '')) CONTAINS $text OR any(a IN s.authors WHERE toLower(a) CONTAINS $text))
  AND ($uncited IS NULL OR EXISTS { MATCH (s)<-[:CITES]-(ci:Citation) WHERE ci.live } <> $uncited)
WITH s, s.title + '' AS title
WHERE $afterTitle IS NULL OR title > $afterTitle OR (title = $afterTitle AND s.id > $afterId)
WITH s, title
ORDER BY title, s.id
LIMIT $limit
RETURN s{...SourceProperties} AS source
