import type { Citation, Evidence, Facts, SourceRecord } from '../api/api.ts';
import type { Records } from '../model/records.ts';

/** A record's fields as the documents ask for them, with ids in the place of other records. */
export type EntityRecord = Omit<Facts, 'claims' | 'retracted'>;
type PredicateRecord = Evidence['predicate'];
export type ClaimRecord = Omit<Evidence, ClaimNames | 'citations'> & {
  subject: string;
  object: string | null;
  predicate: string;
  participants: { role: Evidence['participants'][number]['role']; entity: string }[];
  content: string[];
  conditions: string[];
  reasons: string[];
  partOf: string[];
  contestedBy: { kind: 'claim' | 'citation'; id: string }[];
};
type CitationRecord = Omit<Citation, 'source' | 'saidBy'> & {
  source: string;
  saidBy: string | null;
  claim: string;
};
type SourceFields = Omit<SourceRecord, 'citations' | 'derivesFrom'> &
  Citation['source'] & {
    derivesFrom: { kind: SourceRecord['derivesFrom'][number]['kind']; source: string }[];
  };

type ClaimNames =
  | 'subject'
  | 'object'
  | 'predicate'
  | 'participants'
  | 'content'
  | 'conditions'
  | 'reasons'
  | 'partOf'
  | 'contestedBy';

export interface Kinds {
  entity: EntityRecord;
  predicate: PredicateRecord;
  claim: ClaimRecord;
  citation: CitationRecord;
  source: SourceFields;
}

export type AllRecords = Records<Kinds>;

export const noRecords: AllRecords = {
  tables: { entity: {}, predicate: {}, claim: {}, citation: {}, source: {} },
  turns: { entity: {}, predicate: {}, claim: {}, citation: {}, source: {} },
};
