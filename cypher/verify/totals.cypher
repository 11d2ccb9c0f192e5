// How many records of the main kinds, revisions and changes there are.
// @returns entities: integer
// @returns claims: integer
// @returns citations: integer
// @returns sources: integer
// @returns revisions: integer
// @returns changes: integer
RETURN COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims, COUNT { (:Citation) } AS citations, COUNT { (:Source) } AS sources, COUNT { (:Revision) } AS revisions, COUNT { (:Change) } AS changes
