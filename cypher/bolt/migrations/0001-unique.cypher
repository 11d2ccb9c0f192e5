// One record an id. The constraint brings its own index.

CREATE CONSTRAINT schema_id_unique IF NOT EXISTS
FOR (n:Schema)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT ledger_id_unique IF NOT EXISTS
FOR (n:Ledger)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT entity_id_unique IF NOT EXISTS
FOR (n:Entity)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT merged_id_unique IF NOT EXISTS
FOR (n:Merged)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT identifier_value_unique IF NOT EXISTS
FOR (n:Identifier)
REQUIRE n.value IS UNIQUE

CREATE CONSTRAINT predicate_id_unique IF NOT EXISTS
FOR (n:Predicate)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT entity_type_id_unique IF NOT EXISTS
FOR (n:EntityType)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT source_id_unique IF NOT EXISTS
FOR (n:Source)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT source_url_url_unique IF NOT EXISTS
FOR (n:SourceUrl)
REQUIRE n.url IS UNIQUE

CREATE CONSTRAINT snapshot_sha256_unique IF NOT EXISTS
FOR (n:Snapshot)
REQUIRE n.sha256 IS UNIQUE

CREATE CONSTRAINT claim_id_unique IF NOT EXISTS
FOR (n:Claim)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT proposal_id_unique IF NOT EXISTS
FOR (n:Proposal)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT citation_id_unique IF NOT EXISTS
FOR (n:Citation)
REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT revision_sequence_unique IF NOT EXISTS
FOR (n:Revision)
REQUIRE n.sequence IS UNIQUE

CREATE CONSTRAINT change_id_unique IF NOT EXISTS
FOR (n:Change)
REQUIRE n.id IS UNIQUE
