// Sentences, quotes and sources, word by word, with the folded words that they do not hold as they are written.

CREATE FULLTEXT INDEX claim_text IF NOT EXISTS
FOR (n:Claim)
ON EACH [n.text, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}}

CREATE FULLTEXT INDEX citation_text IF NOT EXISTS
FOR (n:Citation)
ON EACH [n.exact, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}}

CREATE FULLTEXT INDEX source_text IF NOT EXISTS
FOR (n:Source)
ON EACH [n.title, n.publisher, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}}

CALL db.awaitIndexes(300)
