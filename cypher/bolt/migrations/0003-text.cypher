// Names, aliases and identifiers with their folded forms, word by word.

CREATE FULLTEXT INDEX entity_text IF NOT EXISTS
FOR (n:Entity)
ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}

CALL db.awaitIndexes(300)
