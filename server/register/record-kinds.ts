import { CITATION } from '../citation/citation.ts';
import { CLAIM } from '../claim/claim.ts';
import { CONTRADICTION, PROPOSAL } from '../claim/proposal.ts';
import { ENTITY } from '../entity/entity.ts';
import { ENTITY_TYPE } from '../entity/entity-type.ts';
import { PREDICATE } from '../predicate/predicate.ts';
import type { RecordFields } from '../record/define-record.ts';
import type { RecordKind } from '../record/record.ts';
import { DERIVATION, SEPARATION } from '../source/derivation.ts';
import { SNAPSHOT, SOURCE } from '../source/source.ts';

/** The fields of every kind, in the order in which records may refer to earlier ones. */
export const RECORD_FIELDS: Readonly<Record<RecordKind, RecordFields>> = {
  predicate: PREDICATE,
  'entity-type': ENTITY_TYPE,
  entity: ENTITY,
  source: SOURCE,
  snapshot: SNAPSHOT,
  derivation: DERIVATION,
  separation: SEPARATION,
  claim: CLAIM,
  proposal: PROPOSAL,
  citation: CITATION,
  contradiction: CONTRADICTION,
};

/** Every kind, in that order. */
export const RECORD_KINDS = Object.keys(RECORD_FIELDS) as RecordKind[];
