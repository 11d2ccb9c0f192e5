// Written by `npm run generate` from the headers in cypher/ and from cypher/types.txt.
import type { Enums } from '../enums/enums.generated.ts';

export type RecordKind = 'predicate' | 'entity-type' | 'entity' | 'source' | 'snapshot' | 'derivation' | 'separation' | 'claim' | 'proposal' | 'citation' | 'contradiction';
export type EntityProperties = {
  id: string;
  kind: Enums['EntityKind'];
  type: string;
  name: string;
  aliases: string | null;
  identifiers: string[] | null;
  description: string | null;
  collective: boolean;
  version: number;
  recordedFrom: string;
};
export type EntityTexts = {
  name: string | null;
  aliases: string | null;
  identifiers: string[] | null;
};
export type EntityWritten = EntityProperties & {
  searchText: string;
};
export type PredicateProperties = {
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
};
export type EntityTypeProperties = {
  id: string;
  kind: Enums['EntityKind'];
  label: string;
};
export type SourceStated = {
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
  rights: string;
  redistributable: boolean;
  access: Enums['Access'];
  handling: Enums['Handling'];
  archiveUrl: string | null;
  note: string | null;
  status: Enums['SourceStatus'];
  retractedReason: string | null;
  version: number;
  recordedFrom: string;
  recordedTo: string | null;
};
export type SourceKeys = {
  urlKey: string | null;
  canonicalUrlKey: string | null;
  witnessKeys: string[];
};
export type SourceProperties = SourceStated & {
  witness: string | null;
};
export type SourceWritten = SourceStated & SourceKeys & {
  searchText: string | null;
};
export type SourceTexts = {
  title: string | null;
  authors: string[] | null;
  publisher: string | null;
  url: string | null;
  canonicalUrl: string | null;
};
export type SnapshotProperties = {
  sha256: string;
  mediaType: string;
  bytes: number | null;
};
export type Curation = {
  author: string;
  editors: string[] | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
  reviewWaived: boolean | null;
  retractedReason: string | null;
  version: number;
  recordedFrom: string;
  recordedTo: string | null;
};
export type ClaimValue = {
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
};
export type DayBounds = {
  earliestStart: number | null;
  latestStart: number | null;
  earliestEnd: number | null;
  latestEnd: number | null;
};
export type ClaimStated = ClaimValue & Curation & {
  id: string;
  predicate: string;
  text: string;
  modality: Enums['Modality'];
  negated: boolean;
  embedded: boolean;
  status: Enums['Status'];
  valid: string | null;
  dateBasis: string | null;
};
export type ClaimDerived = {
  live: boolean;
  standing: Enums['Standing'] | null;
  witnesses: number;
  reliability: Enums['Reliability'] | null;
  credibility: number | null;
  contested: boolean;
  strength: number;
};
export type ClaimObserved = {
  observedFrom: number | null;
  observedBy: number | null;
  observedUntil: number | null;
  observedTo: number | null;
};
export type ClaimProperties = ClaimStated & DayBounds & ClaimDerived & ClaimObserved;
export type ClaimSeen = ClaimObserved & {
  seenOn: number[] | null;
};
export type ClaimWithEnds = ClaimProperties & {
  subject: string | null;
  object: string | null;
};
export type ClaimWritten = ClaimStated & DayBounds & {
  searchText: string | null;
  statement: string | null;
};
export type CitationStated = Curation & {
  id: string;
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
  saidOnBasis: string | null;
  translation: string | null;
  check: Enums['Check'];
  status: Enums['Status'];
};
export type CitationDerived = {
  live: boolean;
  witness: string;
};
export type CitationProperties = CitationStated & CitationDerived;
export type CitationWithEnds = CitationProperties & {
  claim: string;
  source: string;
  saidBy: string | null;
};
export type CitationWritten = CitationStated & {
  searchText: string | null;
};
export type ProposalProperties = {
  payload: string;
  author: string;
  editors: string[] | null;
  recordedFrom: string;
};
export type RevisionShown = {
  sequence: number;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  previousHash: string;
  hash: string;
  signature: string | null;
};
export type RevisionProperties = RevisionShown & {
  reasonSalt: string | null;
  reasonDigest: string | null;
};
export type ChangeShown = {
  record: string;
  kind: RecordKind | 'erasure';
  before: string | null;
  after: string | null;
  erased: boolean;
};
export type ChangeProperties = ChangeShown & {
  id: string;
  salt: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
};
export type ClaimYears = {
  from: number | null;
  to: number | null;
  sureFrom: number | null;
  sureTo: number | null;
  knownFrom: number | null;
};
export type KeyCount = {
  key: string;
  count: number;
};
export type LabelCount = {
  key: string;
  label: string;
  count: number;
};
export type Pair = {
  near: string;
  far: string;
};
export type Participant = {
  role: Enums['Role'];
  entity: string;
};
export type DerivationEnds = {
  from: string;
  to: string;
  kind: Enums['DerivationKind'];
};

/** By the name of each query: what it takes, and what a row of it has. */
export type QueryTypes = {
  'bolt/search/candidates': {
    params: {
      indexes: {
        kind: Enums['SearchKind'];
        name: string;
      }[];
      expression: string;
      limit: number;
    };
    row: {
      kind: Enums['SearchKind'];
      id: string;
    };
  };
  'citation/by-ids': {
    params: {
      ids: string[];
    };
    row: {
      citation: CitationWithEnds;
    };
  };
  'citation/create': {
    params: {
      rows: {
        id: string;
        claim: string;
        source: string;
        properties: CitationWritten & {
          live?: boolean;
          witness?: string;
        };
      }[];
    };
    row: {
      saved: number;
    };
  };
  'citation/link-speakers': {
    params: {
      rows: {
        citation: string;
        entity: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'citation/of-claims': {
    params: {
      ids: string[];
      stance: string | null | undefined;
      statuses: string[] | null | undefined;
      afterRank: number | null | undefined;
      afterId: string | null | undefined;
      limit: number;
      withTotal: boolean;
    };
    row: {
      id: string;
      citations: CitationWithEnds[];
      total: number;
    };
  };
  'citation/of-sources': {
    params: {
      ids: string[];
      statuses: string[] | null | undefined;
      afterStart: number | null | undefined;
      afterId: string | null | undefined;
      limit: number;
      withTotal: boolean;
    };
    row: {
      id: string;
      citations: CitationWithEnds[];
      total: number;
    };
  };
  'citation/record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'citation/records': {
    params: {
      ids: string[];
    };
    row: {
      properties: CitationStated;
      claim: string;
      source: string;
      saidBy: string | null;
    };
  };
  'citation/save': {
    params: {
      rows: {
        id: string;
        claim: string;
        source: string;
        properties: CitationWritten & {
          live?: boolean;
          witness?: string;
        };
      }[];
    };
    row: {
      saved: number;
    };
  };
  'citation/save-derived': {
    params: {
      rows: (CitationDerived & {
        id: string;
      })[];
    };
    row: {
      saved: number;
    };
  };
  'citation/taken': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
    };
  };
  'citation/unlink-speakers': {
    params: {
      ids: string[];
    };
    row: {
      dropped: number;
    };
  };
  'claim/attached': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      citations: string[];
      proposals: string[];
    };
  };
  'claim/by-ids': {
    params: {
      ids: string[];
    };
    row: {
      claim: ClaimWithEnds;
    };
  };
  'claim/contested-by': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      citations: CitationWithEnds[];
      claims: ClaimWithEnds[];
    };
  };
  'claim/contradicted': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
    };
  };
  'claim/contradiction-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'claim/contradiction-records': {
    params: {
      rows: {
        claim: string;
        contradicts: string;
      }[];
    };
    row: {
      claim: string;
      contradicts: string;
      reason: string;
      by: string;
      recordedFrom: string;
    };
  };
  'claim/contradiction-remove': {
    params: {
      rows: {
        claim: string;
        contradicts: string;
      }[];
    };
    row: {
      removed: number;
    };
  };
  'claim/contradiction-save': {
    params: {
      rows: {
        claim: string;
        contradicts: string;
        properties: {
          reason: string;
          by: string;
          recordedFrom: string;
        };
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/count-of-entities': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      id: string;
      claims: number;
    };
  };
  'claim/create': {
    params: {
      rows: {
        id: string;
        subject: string;
        properties: ClaimWritten & {
          live?: boolean;
          standing?: Enums['Standing'] | null;
          witnesses?: number;
          reliability?: Enums['Reliability'] | null;
          credibility?: number | null;
          contested?: boolean;
          strength?: number;
        };
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/evidence': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      status: Enums['Status'];
      copies: ClaimSeen & {
        live: boolean | null;
        standing: Enums['Standing'] | null;
        witnesses: number | null;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        contested: boolean | null;
        strength: number | null;
      };
      citations: {
        id: string;
        stance: Enums['Stance'];
        status: Enums['Status'];
        sourceStatus: Enums['SourceStatus'];
        saidBy: string | null;
        sourceWitness: string;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        live: boolean | null;
        witness: string | null;
        saidOn: string | null;
        issued: string | null;
      }[];
      contradictedBy: Enums['Status'][];
    };
  };
  'claim/facets': {
    params: {
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      counted: string[];
      mostSources: number;
    };
    row: {
      id: string | null;
      groups: {
        status: Enums['Status'];
        predicate: string;
        modality: Enums['Modality'];
        count: number;
      }[];
      judgements: {
        standing: Enums['Standing'] | null;
        contested: boolean | null;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        count: number;
      }[];
      kinds: KeyCount[];
      types: KeyCount[];
      sources: LabelCount[];
      years: (ClaimYears & {
        count: number;
      })[];
    };
  };
  'claim/facets-of-entities': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      counted: string[];
      mostSources: number;
    };
    row: {
      id: string | null;
      groups: {
        status: Enums['Status'];
        predicate: string;
        modality: Enums['Modality'];
        count: number;
      }[];
      judgements: {
        standing: Enums['Standing'] | null;
        contested: boolean | null;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        count: number;
      }[];
      kinds: KeyCount[];
      types: KeyCount[];
      sources: LabelCount[];
      years: (ClaimYears & {
        count: number;
      })[];
    };
  };
  'claim/link-claims': {
    params: {
      rows: {
        claim: string;
        part: 'content' | 'condition' | 'reason';
        other: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/link-entities': {
    params: {
      rows: {
        claim: string;
        part: 'subject' | 'object' | 'participant';
        role: Enums['Role'] | null;
        entity: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/of-entities': {
    params: {
      ids: string[];
      afterStrength: number | null | undefined;
      afterId: string | null | undefined;
      limit: number;
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      id: string;
      claims: ClaimWithEnds[];
    };
  };
  'claim/page': {
    params: {
      afterStrength: number | null | undefined;
      afterId: string | null | undefined;
      limit: number;
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      claim: ClaimWithEnds;
    };
  };
  'claim/parents': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      embedded: boolean;
      status: Enums['Status'];
      parents: string[];
    };
  };
  'claim/participants': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      participants: Participant[];
    };
  };
  'claim/parts': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      part: 'content' | 'condition' | 'reason' | 'whole';
      claim: ClaimWithEnds;
    };
  };
  'claim/proposal-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'claim/proposal-records': {
    params: {
      ids: string[];
    };
    row: {
      properties: ProposalProperties & {
        id: string;
      };
      claim: string;
    };
  };
  'claim/proposal-remove': {
    params: {
      ids: string[];
    };
    row: {
      removed: number;
    };
  };
  'claim/proposal-save': {
    params: {
      rows: {
        id: string;
        claim: string;
        properties: ProposalProperties;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'claim/records': {
    params: {
      ids: string[];
    };
    row: {
      properties: ClaimStated;
      subject: string | null;
      object: string | null;
      participants: Participant[];
      content: string[];
      conditions: string[];
      reasons: string[];
    };
  };
  'claim/renew-statements': {
    params: {
      rows: {
        id: string;
        statement: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/rivals': {
    params: {
      ids: string[];
    };
    row: {
      claim: ClaimProperties & {
        object: string | null;
      };
      rival: ClaimProperties & {
        object: string | null;
      };
      single: boolean;
    };
  };
  'claim/same-statement': {
    params: {
      statements: string[];
    };
    row: {
      statement: string;
      claim: string;
    };
  };
  'claim/save': {
    params: {
      rows: {
        id: string;
        properties: ClaimWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'claim/save-derived': {
    params: {
      rows: (ClaimDerived & ClaimSeen & {
        id: string;
      })[];
    };
    row: {
      saved: number;
    };
  };
  'claim/taken': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
    };
  };
  'claim/unlink': {
    params: {
      ids: string[];
    };
    row: {
      dropped: number;
    };
  };
  'entity/add-identifiers': {
    params: {
      rows: {
        id: string;
        value: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/by-ids': {
    params: {
      ids: string[];
    };
    row: {
      asked: string;
      entity: EntityProperties;
    };
  };
  'entity/create': {
    params: {
      rows: {
        id: string;
        kind: Enums['EntityKind'];
        properties: EntityWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/drop-identifiers': {
    params: {
      ids: string[];
    };
    row: {
      dropped: number;
    };
  };
  'entity/identifier-owners': {
    params: {
      keys: string[];
    };
    row: {
      key: string;
      owner: string;
    };
  };
  'entity/locations': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      claim: ClaimWithEnds;
    };
  };
  'entity/merged-from': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      merged: string[];
    };
  };
  'entity/named-by': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      subjectOf: string[];
      objectOf: string[];
      participantIn: {
        claim: string;
        role: Enums['Role'];
      }[];
      saidBy: string[];
      redirects: string[];
    };
  };
  'entity/page': {
    params: {
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      identifiers: string[] | null | undefined;
      text: string | null | undefined;
      near: string[] | null | undefined;
      afterName: string | null | undefined;
      afterId: string | null | undefined;
      limit: number;
    };
    row: {
      entity: EntityProperties;
    };
  };
  'entity/points': {
    params: {
      south: number;
      north: number;
    };
    row: {
      id: string;
      lat: number;
      lon: number;
    };
  };
  'entity/record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'entity/records': {
    params: {
      ids: string[];
    };
    row: {
      properties: EntityProperties;
      mergedInto: string | null;
      moved: string | null;
    };
  };
  'entity/redirect': {
    params: {
      rows: {
        id: string;
        into: string | null;
        moved: string | null;
        properties: EntityWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/remove': {
    params: {
      ids: string[];
    };
    row: {
      removed: number;
    };
  };
  'entity/repoint': {
    params: {
      rows: {
        id: string;
        into: string | null;
        moved: string | null;
        properties: EntityWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/restore': {
    params: {
      rows: {
        id: string;
        properties: EntityWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/save': {
    params: {
      rows: {
        id: string;
        kind: Enums['EntityKind'];
        properties: EntityWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/taken': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
    };
  };
  'entity/type-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'entity/type-records': {
    params: {
      ids: string[];
    };
    row: {
      properties: EntityTypeProperties;
    };
  };
  'entity/type-save': {
    params: {
      rows: {
        id: string;
        properties: EntityTypeProperties;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'entity/types-of-kind': {
    params: {
      kinds: string[];
    };
    row: {
      kind: string;
      ids: string[];
    };
  };
  'graph/between': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      limit: number;
      withEntities: boolean;
      withCitations: boolean;
      withSources: boolean;
      withPredicates: boolean;
      withSpeakers: boolean;
    };
    row: {
      found: (EntityProperties & {
        asked: string;
      })[];
      total: number;
      claims: ClaimWithEnds[];
      ends: EntityProperties[];
      citations: CitationWithEnds[];
      sources: SourceProperties[];
      speakers: EntityProperties[];
      vocabulary: PredicateProperties[];
    };
  };
  'graph/facets-around': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      counted: string[];
      mostSources: number;
    };
    row: {
      id: string | null;
      groups: {
        status: Enums['Status'];
        predicate: string;
        modality: Enums['Modality'];
        count: number;
      }[];
      judgements: {
        standing: Enums['Standing'] | null;
        contested: boolean | null;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        count: number;
      }[];
      kinds: KeyCount[];
      types: KeyCount[];
      sources: LabelCount[];
      years: (ClaimYears & {
        count: number;
      })[];
    };
  };
  'graph/facets-between': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      counted: string[];
      mostSources: number;
    };
    row: {
      id: string | null;
      groups: {
        status: Enums['Status'];
        predicate: string;
        modality: Enums['Modality'];
        count: number;
      }[];
      judgements: {
        standing: Enums['Standing'] | null;
        contested: boolean | null;
        reliability: Enums['Reliability'] | null;
        credibility: number | null;
        count: number;
      }[];
      kinds: KeyCount[];
      types: KeyCount[];
      sources: LabelCount[];
      years: (ClaimYears & {
        count: number;
      })[];
    };
  };
  'graph/frontier': {
    params: {
      limit: number;
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      id: string;
    };
  };
  'graph/neighborhood': {
    params: {
      ids: string[];
      context: boolean | null | undefined;
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
      limit: number;
      withEntities: boolean;
      withCitations: boolean;
      withSources: boolean;
      withPredicates: boolean;
      withSpeakers: boolean;
    };
    row: {
      found: (EntityProperties & {
        asked: string;
      })[];
      total: number;
      claims: ClaimWithEnds[];
      ends: EntityProperties[];
      citations: CitationWithEnds[];
      sources: SourceProperties[];
      speakers: EntityProperties[];
      vocabulary: PredicateProperties[];
    };
  };
  'graph/nodes': {
    params: {
      ids: string[];
    };
    row: {
      asked: string;
      record: EntityProperties & {
        label: 'Entity';
      } | ClaimWithEnds & {
        label: 'Claim';
      } | CitationWithEnds & {
        label: 'Citation';
      } | SourceProperties & {
        label: 'Source';
      };
    };
  };
  'graph/stats': {
    params: Record<string, never>;
    row: {
      entityKinds: KeyCount[];
      claims: number;
      predicates: LabelCount[];
      links: number;
      corroborated: number;
      contested: number;
      citations: number;
      sources: number;
      witnesses: number;
      revision: number | null;
      hash: string | null;
      updatedAt: string | null;
    };
  };
  'impact/claims': {
    params: {
      of: string;
    };
    row: {
      ids: string[];
    };
  };
  'impact/links': {
    params: {
      ids: string[];
    };
    row: {
      near: string;
      far: string;
      claims: number;
    };
  };
  'impact/named': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      claims: number;
    };
  };
  'impact/without': {
    params: {
      ids: string[];
      of: string;
    };
    row: {
      id: string;
      strength: number;
      standing: string;
      left: number;
      ends: Pair[];
      named: string[];
    };
  };
  'path/ends': {
    params: {
      ids: string[];
    };
    row: {
      ends: {
        asked: string;
        id: string;
      }[];
      context: string[];
    };
  };
  'path/frontier': {
    params: {
      ids: string[];
      atLeast: number;
      below: number | null | undefined;
      limit: number;
      without: string[];
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      near: string;
      far: string;
      strength: number;
    };
  };
  'path/hops': {
    params: {
      pairs: Pair[];
      ids: string[];
      limit: number;
      without: string[];
      statuses: string[];
      predicates: string[] | null | undefined;
      kinds: string[] | null | undefined;
      types: string[] | null | undefined;
      modalities: string[] | null | undefined;
      negated: boolean | null | undefined;
      standings: string[] | null | undefined;
      contested: boolean | null | undefined;
      reliabilities: Enums['Reliability'][] | null | undefined;
      maxCredibility: number | null | undefined;
      includeUnjudged: boolean;
      sources: string[] | null | undefined;
      witnesses: string[] | null | undefined;
      text: string | null | undefined;
      possiblyFrom: number | null | undefined;
      possiblyTo: number | null | undefined;
      heldFrom: number | null | undefined;
      heldTo: number | null | undefined;
      lastKnown: boolean;
      observedFrom: number | null | undefined;
      observedTo: number | null | undefined;
    };
    row: {
      links: (Pair & {
        claims: ClaimWithEnds[];
      })[];
      entities: EntityProperties[];
    };
  };
  'predicate/all': {
    params: Record<string, never>;
    row: {
      predicate: PredicateProperties;
    };
  };
  'predicate/record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'predicate/records': {
    params: {
      ids: string[];
    };
    row: {
      properties: PredicateProperties;
    };
  };
  'predicate/save': {
    params: {
      rows: {
        id: string;
        properties: PredicateProperties;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'revision/append': {
    params: {
      properties: RevisionProperties;
    };
    row: {
      sequence: number;
    };
  };
  'revision/append-changes': {
    params: {
      sequence: number;
      rows: ChangeProperties[];
    };
    row: {
      saved: number;
    };
  };
  'revision/by-sequences': {
    params: {
      sequences: number[];
      measured: boolean;
    };
    row: {
      revision: RevisionShown;
      changes: number;
      payloads: number;
    };
  };
  'revision/changes-of': {
    params: {
      sequences: number[];
      payloads: boolean;
    };
    row: {
      sequence: number;
      changes: (ChangeShown & {
        id: string;
      })[];
    };
  };
  'revision/erase': {
    params: {
      record: string;
    };
    row: {
      id: string;
    };
  };
  'revision/hash-of': {
    params: {
      sequence: number;
    };
    row: {
      hash: string;
    };
  };
  'revision/head': {
    params: Record<string, never>;
    row: {
      sequence: number | null;
      hash: string | null;
      at: string | null;
    };
  };
  'revision/history': {
    params: {
      record: string;
      afterSequence: number | null | undefined;
      limit: number;
    };
    row: {
      revision: RevisionShown;
      changes: ChangeShown[];
    };
  };
  'revision/lock-head': {
    params: Record<string, never>;
    row: {
      locked: number;
      at: string | null;
      schema: number | null;
    };
  };
  'schema/keys': {
    params: Record<string, never>;
    row: {
      version: number | null;
    };
  };
  'schema/ping': {
    params: Record<string, never>;
    row: {
      one: number;
    };
  };
  'schema/search-text': {
    params: Record<string, never>;
    row: {
      version: number | null;
    };
  };
  'schema/set-keys': {
    params: {
      version: number;
    };
    row: {
      version: number;
    };
  };
  'schema/set-search-text': {
    params: {
      version: number;
    };
    row: {
      version: number;
    };
  };
  'schema/set-version': {
    params: {
      version: number;
    };
    row: {
      version: number;
    };
  };
  'schema/version': {
    params: Record<string, never>;
    row: {
      version: number;
    };
  };
  'search/anchors': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      snapshot: string;
      mediaType: string | null;
      exact: string;
      prefix: string | null;
      suffix: string | null;
      start: number | null;
      end: number | null;
      locatorLabel: string | null;
      locatorValue: string | null;
    };
  };
  'search/anchors-of-snapshot': {
    params: {
      sha256: string;
      after: string;
      limit: number;
    };
    row: {
      id: string;
      exact: string;
      prefix: string | null;
      suffix: string | null;
      start: number | null;
      end: number | null;
      locatorLabel: string | null;
      locatorValue: string | null;
    };
  };
  'search/best-claims': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      text: string;
    };
  };
  'search/citation-page': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
      record: {
        exact: string | null;
      };
    };
  };
  'search/citation-renew': {
    params: {
      rows: {
        id: string;
        searchText: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'search/citation-texts': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      record: {
        exact: string | null;
      };
    };
  };
  'search/claim-page': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
      record: {
        text: string | null;
      };
    };
  };
  'search/claim-renew': {
    params: {
      rows: {
        id: string;
        searchText: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'search/claim-texts': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      record: {
        text: string | null;
      };
    };
  };
  'search/entity-page': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
      record: EntityTexts;
    };
  };
  'search/entity-renew': {
    params: {
      rows: {
        id: string;
        searchText: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'search/entity-texts': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      record: EntityTexts;
    };
  };
  'search/ranked': {
    params: {
      entities: string[];
      claims: string[];
      citations: string[];
      sources: string[];
    };
    row: {
      kind: Enums['SearchKind'];
      id: string;
      record: EntityTexts | SourceTexts | {
        text: string | null;
      } | {
        exact: string | null;
      };
      weight: number;
    };
  };
  'search/snapshots': {
    params: Record<string, never>;
    row: {
      sha256: string;
      mediaType: string | null;
    };
  };
  'search/source-page': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
      record: SourceTexts;
    };
  };
  'search/source-renew': {
    params: {
      rows: {
        id: string;
        searchText: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'search/source-texts': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      record: SourceTexts;
    };
  };
  'source/add-urls': {
    params: {
      rows: {
        id: string;
        url: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/attached': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      citations: {
        id: string;
        claim: string;
      }[];
      snapshots: string[];
      derivations: DerivationEnds[];
      separations: {
        a: string;
        b: string;
      }[];
    };
  };
  'source/by-ids': {
    params: {
      ids: string[];
    };
    row: {
      source: SourceProperties;
    };
  };
  'source/derivation-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'source/derivation-records': {
    params: {
      rows: {
        from: string;
        to: string;
        kind: string;
      }[];
    };
    row: {
      from: string;
      to: string;
      kind: Enums['DerivationKind'];
      recordedFrom: string;
      recordedTo: string | null;
    };
  };
  'source/derivation-remove': {
    params: {
      rows: {
        from: string;
        to: string;
        kind: string;
      }[];
    };
    row: {
      removed: number;
    };
  };
  'source/derivation-save': {
    params: {
      rows: {
        from: string;
        to: string;
        kind: string;
        properties: {
          recordedFrom: string;
          recordedTo: string | null;
        };
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/derivations': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      derivations: {
        kind: Enums['DerivationKind'];
        source: string;
      }[];
    };
  };
  'source/drop-urls': {
    params: {
      ids: string[];
    };
    row: {
      dropped: number;
    };
  };
  'source/page': {
    params: {
      publishers: string[] | null | undefined;
      types: string[] | null | undefined;
      reliability: string[] | null | undefined;
      status: string | null | undefined;
      text: string | null | undefined;
      uncited: boolean | null | undefined;
      afterTitle: string | null | undefined;
      afterId: string | null | undefined;
      limit: number;
    };
    row: {
      source: SourceProperties;
    };
  };
  'source/record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'source/records': {
    params: {
      ids: string[];
    };
    row: {
      properties: SourceStated;
    };
  };
  'source/remove': {
    params: {
      ids: string[];
    };
    row: {
      removed: number;
    };
  };
  'source/renew-keys': {
    params: {
      rows: (SourceKeys & {
        id: string;
      })[];
    };
    row: {
      saved: number;
    };
  };
  'source/same-address': {
    params: {
      keys: string[];
    };
    row: {
      key: string;
      owner: string;
    };
  };
  'source/save': {
    params: {
      rows: {
        id: string;
        properties: SourceWritten;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/save-witness': {
    params: {
      rows: {
        id: string;
        witness: string | null;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/separation-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'source/separation-records': {
    params: {
      rows: {
        a: string;
        b: string;
      }[];
    };
    row: {
      a: string;
      b: string;
      reason: string;
    };
  };
  'source/separation-remove': {
    params: {
      rows: {
        a: string;
        b: string;
      }[];
    };
    row: {
      removed: number;
    };
  };
  'source/separation-save': {
    params: {
      rows: {
        a: string;
        b: string;
        reason: string;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/sharing-witness': {
    params: {
      ids: string[];
      keys: string[];
    };
    row: {
      witness: string;
    };
  };
  'source/snapshot-record-ids': {
    params: {
      after: string;
      limit: number;
    };
    row: {
      id: string;
    };
  };
  'source/snapshot-records': {
    params: {
      ids: string[];
    };
    row: {
      properties: SnapshotProperties;
      source: string;
    };
  };
  'source/snapshot-remove': {
    params: {
      ids: string[];
    };
    row: {
      removed: number;
    };
  };
  'source/snapshot-save': {
    params: {
      rows: {
        id: string;
        source: string;
        properties: SnapshotProperties;
      }[];
    };
    row: {
      saved: number;
    };
  };
  'source/snapshots': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      snapshots: SnapshotProperties[];
    };
  };
  'source/url-owners': {
    params: {
      keys: string[];
    };
    row: {
      key: string;
      owner: string;
    };
  };
  'source/witness-members': {
    params: {
      witnesses: string[];
      ids: string[];
    };
    row: {
      id: string;
      authors: string[];
      publisher: string | null;
      url: string | null;
      canonicalUrl: string | null;
      archiveUrl: string | null;
      witness: string | null;
      derivesFrom: string[];
      separateFrom: string[];
    };
  };
  'source/witnesses': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      witness: string | null;
    };
  };
  'verify/changes': {
    params: {
      sequence: number;
      ids: string[];
    };
    row: {
      properties: ChangeProperties;
    };
  };
  'verify/citation-ends': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      exact: string | null;
      searchText: string | null;
      claims: number;
      sources: number;
      speakers: number;
    };
  };
  'verify/claim-copies': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      valid: string | null;
      bounds: DayBounds;
      text: string | null;
      searchText: string | null;
      statement: string | null;
      subjects: number;
      objects: number;
      participants: number;
      parts: number;
    };
  };
  'verify/edge-forms': {
    params: Record<string, never>;
    row: {
      from: string[];
      type: string;
      to: string[];
      keys: string[];
      edges: number;
    };
  };
  'verify/edges': {
    params: {
      from: string[];
      type: string;
      to: string[];
      limit: number;
    };
    row: {
      a: string | null;
      b: string | null;
    };
  };
  'verify/edges-with-key': {
    params: {
      type: string;
      key: string;
      limit: number;
    };
    row: {
      a: string | null;
      b: string | null;
    };
  };
  'verify/entity-copies': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      searchText: string | null;
      labels: string[];
      identifiers: string[];
    };
  };
  'verify/erasures': {
    params: {
      records: string[];
    };
    row: {
      record: string;
      after: string[];
    };
  };
  'verify/last-changes': {
    params: {
      rows: {
        kind: string;
        record: string;
      }[];
    };
    row: {
      kind: string;
      record: string;
      last: {
        id: string;
        afterDigest: string | null;
        salt: string | null;
        erased: boolean | null;
      } | null;
    };
  };
  'verify/loose-reservations': {
    params: Record<string, never>;
    row: {
      value: string;
      owners: number;
    };
  };
  'verify/node-forms': {
    params: Record<string, never>;
    row: {
      labels: string[];
      keys: string[];
      nodes: number;
    };
  };
  'verify/nodes-with-key': {
    params: {
      labels: string[];
      key: string;
      limit: number;
    };
    row: {
      node: string | null;
    };
  };
  'verify/revisions': {
    params: {
      after: number;
      limit: number;
    };
    row: {
      properties: RevisionProperties;
      changes: number;
    };
  };
  'verify/sources': {
    params: {
      ids: string[];
    };
    row: {
      id: string;
      authors: string[];
      publisher: string | null;
      witness: string | null;
      witnessKeys: string[];
      url: string | null;
      canonicalUrl: string | null;
      archiveUrl: string | null;
      urlKey: string | null;
      canonicalUrlKey: string | null;
      searchText: string | null;
      urls: string[];
      derivesFrom: string[];
      separateFrom: string[];
    };
  };
  'verify/totals': {
    params: Record<string, never>;
    row: {
      entities: number;
      claims: number;
      citations: number;
      sources: number;
      revisions: number;
      changes: number;
    };
  };
};
