// How many revisions and changes there are, and how many nodes hold an identifier or a canonical URL.
// @returns revisions: integer
// @returns changes: integer
// @returns identifiers: integer
// @returns urls: integer
RETURN COUNT { (:Revision) } AS revisions, COUNT { (:Change) } AS changes, COUNT { (:Identifier) } AS identifiers, COUNT { (:SourceUrl) } AS urls
