// One record an id. The index comes first: a constraint alone makes every create scan the label.

CREATE INDEX schema_id IF NOT EXISTS
FOR (n:Schema)
ON (n.id)

CREATE CONSTRAINT schema_id_unique IF NOT EXISTS
FOR (n:Schema)
REQUIRE n.id IS UNIQUE

CREATE INDEX ledger_id IF NOT EXISTS
FOR (n:Ledger)
ON (n.id)

CREATE CONSTRAINT ledger_id_unique IF NOT EXISTS
FOR (n:Ledger)
REQUIRE n.id IS UNIQUE

CREATE INDEX entity_id IF NOT EXISTS
FOR (n:Entity)
ON (n.id)

CREATE CONSTRAINT entity_id_unique IF NOT EXISTS
FOR (n:Entity)
REQUIRE n.id IS UNIQUE

CREATE INDEX merged_id IF NOT EXISTS
FOR (n:Merged)
ON (n.id)

CREATE CONSTRAINT merged_id_unique IF NOT EXISTS
FOR (n:Merged)
REQUIRE n.id IS UNIQUE

CREATE INDEX identifier_value IF NOT EXISTS
FOR (n:Identifier)
ON (n.value)

CREATE CONSTRAINT identifier_value_unique IF NOT EXISTS
FOR (n:Identifier)
REQUIRE n.value IS UNIQUE

CREATE INDEX predicate_id IF NOT EXISTS
FOR (n:Predicate)
ON (n.id)

CREATE CONSTRAINT predicate_id_unique IF NOT EXISTS
FOR (n:Predicate)
REQUIRE n.id IS UNIQUE

CREATE INDEX entity_type_id IF NOT EXISTS
FOR (n:EntityType)
ON (n.id)

CREATE CONSTRAINT entity_type_id_unique IF NOT EXISTS
FOR (n:EntityType)
REQUIRE n.id IS UNIQUE

CREATE INDEX source_id IF NOT EXISTS
FOR (n:Source)
ON (n.id)

CREATE CONSTRAINT source_id_unique IF NOT EXISTS
FOR (n:Source)
REQUIRE n.id IS UNIQUE

CREATE INDEX source_url_url IF NOT EXISTS
FOR (n:SourceUrl)
ON (n.url)

CREATE CONSTRAINT source_url_url_unique IF NOT EXISTS
FOR (n:SourceUrl)
REQUIRE n.url IS UNIQUE

CREATE INDEX snapshot_sha256 IF NOT EXISTS
FOR (n:Snapshot)
ON (n.sha256)

CREATE CONSTRAINT snapshot_sha256_unique IF NOT EXISTS
FOR (n:Snapshot)
REQUIRE n.sha256 IS UNIQUE

CREATE INDEX claim_id IF NOT EXISTS
FOR (n:Claim)
ON (n.id)

CREATE CONSTRAINT claim_id_unique IF NOT EXISTS
FOR (n:Claim)
REQUIRE n.id IS UNIQUE

CREATE INDEX proposal_id IF NOT EXISTS
FOR (n:Proposal)
ON (n.id)

CREATE CONSTRAINT proposal_id_unique IF NOT EXISTS
FOR (n:Proposal)
REQUIRE n.id IS UNIQUE

CREATE INDEX citation_id IF NOT EXISTS
FOR (n:Citation)
ON (n.id)

CREATE CONSTRAINT citation_id_unique IF NOT EXISTS
FOR (n:Citation)
REQUIRE n.id IS UNIQUE

CREATE INDEX revision_sequence IF NOT EXISTS
FOR (n:Revision)
ON (n.sequence)

CREATE CONSTRAINT revision_sequence_unique IF NOT EXISTS
FOR (n:Revision)
REQUIRE n.sequence IS UNIQUE

CREATE INDEX change_id IF NOT EXISTS
FOR (n:Change)
ON (n.id)

CREATE CONSTRAINT change_id_unique IF NOT EXISTS
FOR (n:Change)
REQUIRE n.id IS UNIQUE
