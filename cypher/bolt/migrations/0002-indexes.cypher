// What queries look records up by.

CREATE INDEX entity_type IF NOT EXISTS
FOR (n:Entity)
ON (n.type)

CREATE INDEX claim_predicate IF NOT EXISTS
FOR (n:Claim)
ON (n.predicate)

CREATE INDEX claim_status IF NOT EXISTS
FOR (n:Claim)
ON (n.status)

CREATE INDEX claim_recorded_from IF NOT EXISTS
FOR (n:Claim)
ON (n.recordedFrom)

CREATE INDEX citation_status IF NOT EXISTS
FOR (n:Citation)
ON (n.status)

CREATE INDEX source_witness IF NOT EXISTS
FOR (n:Source)
ON (n.witness)

CREATE INDEX source_publisher IF NOT EXISTS
FOR (n:Source)
ON (n.publisher)

CREATE INDEX source_status IF NOT EXISTS
FOR (n:Source)
ON (n.status)

CREATE INDEX change_record IF NOT EXISTS
FOR (n:Change)
ON (n.record)
