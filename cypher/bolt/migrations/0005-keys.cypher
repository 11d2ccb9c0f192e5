// What shows at once that two sources have one address, or two claims make one statement.

CREATE INDEX source_url_key IF NOT EXISTS
FOR (n:Source)
ON (n.urlKey)

CREATE INDEX source_canonical_url_key IF NOT EXISTS
FOR (n:Source)
ON (n.canonicalUrlKey)

CREATE INDEX claim_statement IF NOT EXISTS
FOR (n:Claim)
ON (n.statement)
