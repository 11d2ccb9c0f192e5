import type { CitationInput } from '../citation/citation.ts';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import type { Curated, Versioned } from '../record/record.ts';

export const MODALITIES = Object.values(ENUMS.Modality);
type Modality = Enums['Modality'];
export const ROLES = Object.values(ENUMS.Role);
type Role = Enums['Role'];
export const STATUSES = Object.values(ENUMS.Status);
export type Status = Enums['Status'];
export type Standing = Enums['Standing'];

interface Quantity {
  amount: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  approximate: boolean;
}
/** WGS 84; precision in metres. */
interface Geo {
  lat: number;
  lon: number;
  precision: number | null;
}
/** Exactly one member is set. */
export interface ClaimValue {
  text?: string;
  edtf?: string;
  quantity?: Quantity;
  geo?: Geo;
}
export interface Participant {
  role: Role;
  entity: string;
}

/** A proposition: who, what, whom, how sure, when. Its citations are what holds it up. */
export interface Claim {
  id: string;
  subject: string;
  predicate: string;
  object: string | null;
  value: ClaimValue | null;
  participants: Participant[];
  /** One sentence in the curator's own words, true on its own. */
  text: string;
  modality: Modality;
  negated: boolean;
  /** EDTF level 0-1 of when the content holds; null: the sources do not say. */
  valid: string | null;
  /** What an uncertain date is inferred from. */
  dateBasis: string | null;
  /** It is the content, condition or reason of another claim: shown within it, never drawn or walked. */
  embedded: boolean;
  content: string[];
  conditions: string[];
  reasons: string[];
  status: Status;
}
/** A value as someone may give it: what is left out of a quantity or a place is not known. */
export type ValueInput = Omit<ClaimValue, 'quantity' | 'geo'> & {
  quantity?: Pick<Quantity, 'unit'> & Partial<Quantity>;
  geo?: Pick<Geo, 'lat' | 'lon'> & Partial<Geo>;
};
export type ClaimInput = Pick<Claim, 'id' | 'subject' | 'predicate' | 'text'> &
  Partial<Omit<Claim, 'id' | 'subject' | 'predicate' | 'text' | 'status' | 'value'>> & {
    value?: ValueInput | null;
    /** At least one of them supports. */
    citations: CitationInput[];
  };

export interface ClaimRecord extends Claim, Versioned, Curated {}
/** A draft version of a reviewed claim. `id` is `<claim>@<version>`, the version that it would become. */
export interface ProposalRecord {
  id: string;
  claim: string;
  /** The fields that it changes. */
  payload: Partial<Omit<Claim, 'id' | 'status'>>;
  author: string;
  editors: string[];
  recordedFrom: string;
}
/** `id` is `<claim>|contradicts|<other>`. */
export interface ContradictionRecord {
  id: string;
  claim: string;
  contradicts: string;
  reason: string;
  by: string;
  recordedFrom: string;
}

declare module '../record/record.ts' {
  interface RecordForms {
    claim: ClaimRecord;
    proposal: ProposalRecord;
    contradiction: ContradictionRecord;
  }
}
