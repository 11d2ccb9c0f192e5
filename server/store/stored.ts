import type { Enums } from '../enums/enums.generated.ts';

// What the queries for the API bring of each record, as it is stored: flat, with the ids of what it is tied to.

export interface EntityProperties {
  id: string;
  kind: Enums['EntityKind'];
  type: string;
  name: string;
  /** JSON. */
  aliases: string | null;
  identifiers: string[] | null;
  description: string | null;
  collective: boolean;
}

export interface PredicateProperties {
  id: string;
  label: string;
  inverseLabel: string;
  definition: string;
  symmetric: boolean;
  single: boolean;
  context: boolean;
  subjectKinds: Enums['EntityKind'][] | null;
  objectKinds: Enums['EntityKind'][] | null;
  valueKinds: Enums['ValueKind'][] | null;
  objectOptional: boolean;
  followTheMoney: string | null;
  stix: string | null;
}

export interface SourceProperties {
  id: string;
  type: string;
  title: string;
  authors: string[] | null;
  container: string | null;
  publisher: string | null;
  issued: string | null;
  accessed: string | null;
  url: string | null;
  canonicalUrl: string | null;
  language: string | null;
  reliability: Enums['Reliability'] | null;
  reliabilityReason: string | null;
  /** The statement of the rights. */
  rights: string;
  redistributable: boolean;
  access: Enums['Access'];
  handling: Enums['Handling'];
  archiveUrl: string | null;
  note: string | null;
  status: Enums['SourceStatus'];
  witness: string | null;
}
export interface SnapshotProperties {
  sha256: string;
  mediaType: string;
  bytes: number | null;
}

export interface ClaimValue {
  valueKind: Enums['ValueKind'] | null;
  valueText: string | null;
  valueEdtf: string | null;
  valueAmount: number | null;
  valueLow: number | null;
  valueHigh: number | null;
  valueUnit: string | null;
  valueApproximate: boolean | null;
  valueLat: number | null;
  valueLon: number | null;
  valuePrecision: number | null;
}
export interface ClaimWithEnds extends ClaimValue {
  id: string;
  subject: string | null;
  predicate: string;
  object: string | null;
  text: string;
  modality: Enums['Modality'];
  negated: boolean;
  embedded: boolean;
  status: Enums['Status'];
  retractedReason: string | null;
  valid: string | null;
  dateBasis: string | null;
  /** Day numbers. */
  earliestStart: number | null;
  latestStart: number | null;
  earliestEnd: number | null;
  latestEnd: number | null;
  standing: Enums['Standing'] | null;
  witnesses: number | null;
  reliability: Enums['Reliability'] | null;
  credibility: number | null;
  contested: boolean | null;
  /** Its place in lists, the greatest first; null until it is derived, as the rest of what is derived. */
  strength: number | null;
  version: number;
  recordedFrom: string;
}

export interface CitationWithEnds {
  id: string;
  claim: string;
  source: string;
  saidBy: string | null;
  stance: Enums['Stance'];
  exact: string;
  prefix: string | null;
  suffix: string | null;
  start: number | null;
  end: number | null;
  locatorLabel: string | null;
  locatorValue: string | null;
  snapshot: string | null;
  credibility: number | null;
  saidOn: string | null;
  /** JSON. */
  translation: string | null;
  check: Enums['Check'];
  status: Enums['Status'];
  live: boolean | null;
  recordedFrom: string;
}

export interface RevisionProperties {
  sequence: number;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  previousHash: string;
  hash: string;
  signature: string | null;
}
