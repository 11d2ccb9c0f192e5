/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who can get at a source. */
export type Access =
  /** Nobody over the network. */
  | 'OFFLINE'
  /** Anyone. */
  | 'OPEN'
  /** Whoever pays. */
  | 'PAYWALLED';

/** Whether the quote was found where the citation says. */
export type Check =
  /** Found in several places, and nothing in the citation says which is meant. */
  | 'AMBIGUOUS'
  /** Found but for typography, or a near match only; it waits for a person. */
  | 'CHANGED'
  /** Not found. */
  | 'GONE'
  /** Found, but not where position or locator say. */
  | 'MOVED'
  /** Nobody has looked, or the text is not here. */
  | 'UNCHECKED'
  /** Found in its place, or without a place where it stands once. */
  | 'VERIFIED';

/** How one source comes from another. */
export type DerivationKind =
  /** The same text elsewhere. */
  | 'COPY'
  /** A report on it. */
  | 'REPORT'
  /** The same in short. */
  | 'SUMMARY'
  /** The same in another language. */
  | 'TRANSLATION';

/** What sort of thing an entity is. */
export type EntityKind =
  /** A person, state, body, force, alliance, movement or company. */
  | 'ACTOR'
  /** A treaty, regime, constitution or arrangement. */
  | 'AGREEMENT'
  /** Weapons, equipment, goods or funds. */
  | 'ASSET'
  /** An exercise, vote, protest, deployment or attack with a name of its own. */
  | 'EVENT'
  /** An airbase, storage site, headquarters, plant or other installation. */
  | 'FACILITY'
  /** A region, city, area or border. A state is an actor, and stands wherever a place may. */
  | 'PLACE';

/** How a claim puts its content. */
export type Modality =
  /** As a fact. */
  | 'ASSERTED'
  /** Called for, recommended or demanded. */
  | 'CALLED_FOR'
  /** On a condition. */
  | 'CONDITIONAL'
  /** Expected to come. */
  | 'EXPECTED'
  /** Planned by someone. */
  | 'PLANNED'
  /** Possible, without more. */
  | 'POSSIBLE'
  /** The source says that it is not known. */
  | 'UNKNOWN';

/** How far a source can be relied on, on the Admiralty scale. Null stands for unjudged (F). */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E';

/** What a further participant is to a claim. */
export type Role =
  /** For whom. */
  | 'BENEFICIARY'
  /** With what. */
  | 'INSTRUMENT'
  /** On which occasion. */
  | 'OCCASION'
  /** Where it happens. */
  | 'PLACE'
  /** For what. */
  | 'PURPOSE'
  /** By which way. */
  | 'ROUTE'
  /** Against whom or what. */
  | 'TARGET';

/** Whether a source counts. */
export type SourceStatus =
  /** It does. */
  | 'LIVE'
  /** It was taken back, and what it supports with it. */
  | 'RETRACTED';

/** What a passage does to a claim. */
export type Stance =
  /** It says otherwise. */
  | 'CONTRADICTS'
  /** It speaks of it without saying so or otherwise. */
  | 'MENTIONS'
  /** It says so. */
  | 'SUPPORTS';

/** How many independent witnesses hold a claim up. */
export type Standing =
  /** Two or more witnesses. */
  | 'CORROBORATED'
  /** One witness. */
  | 'SINGLE_SOURCE';

/** Where a claim or a citation stands in review. */
export type Status =
  /** Written, not yet reviewed. */
  | 'DRAFT'
  /** Taken back, with a reason. */
  | 'RETRACTED'
  /** Reviewed by someone other than its author. */
  | 'REVIEWED';

export type EntityNameFragment = { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null };

export type ClaimLineFragment = { id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null };

export type ClaimValuePartsFragment = { text: string | null, edtf: string | null, quantity: { amount: number | null, low: number | null, high: number | null, unit: string, approximate: boolean } | null, geo: { lat: number, lon: number, precision: number | null } | null };

export type DatesFragment = { edtf: string, dateBasis: string | null };

export type WithinFragment = { id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean };

export type WordsFragment = { exact: string, prefix: string | null, suffix: string | null };

export type CitationPartsFragment = { id: string, stance: Stance, saidOn: string | null, saidOnBasis: string | null, credibility: number | null, check: Check, status: Status, quote: { exact: string, prefix: string | null, suffix: string | null }, passage: { text: string, start: number, end: number, paragraph: number } | null, textCheck: { check: Check, typographic: boolean, places: number, message: string | null }, locator: { label: string, value: string } | null, saidBy: { id: string, name: string } | null, translation: { text: string, lang: string, by: string } | null, source: { id: string, title: string, authors: Array<string>, publisher: string | null, issued: string | null, url: string | null, reliability: Reliability | null, reliabilityReason: string | null, status: SourceStatus, witness: string } };

export type NeighborhoodQueryVariables = Exact<{
  of: Array<string | number> | string | number;
  first: number;
  context: boolean;
}>;


export type NeighborhoodQuery = { neighborhood: { total: number, truncated: boolean, entities: Array<{ id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }>, claims: Array<{ id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null }> } };

export type BetweenQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type BetweenQuery = { between: { claims: Array<{ id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null }> } };

export type AmongQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  context?: boolean | null | undefined;
  opened: Array<string | number> | string | number;
}>;


export type AmongQuery = { between: { entities: Array<{ id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }>, claims: Array<{ id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null }> }, contextAround: { total: number } };

export type StartQueryVariables = Exact<{
  first: number;
}>;


export type StartQuery = { claims: { edges: Array<{ node: { embedded: boolean, subject: { id: string }, object: { id: string } | null } }> }, stats: { entities: number, claims: number, head: string | null } };

export type NamedQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NamedQuery = { nodes: Array<
    | { __typename: 'Citation', id: string, claim: { id: string } }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Entity', name: string, id: string }
    | { __typename: 'Source', id: string }
   | null> };

export type HitPartsFragment = { field: string, snippet: string, distinction: string | null, score: number, matches: Array<{ start: number, end: number }>, node:
    | { __typename: 'Citation', id: string, claim: { id: string, text: string }, source: { id: string, title: string } }
    | { __typename: 'Claim', text: string, status: Status, standing: Standing | null, contested: boolean, id: string }
    | { __typename: 'Entity', id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }
    | { __typename: 'Source', title: string, id: string }
   };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { entities: Array<{ field: string, snippet: string, distinction: string | null, score: number, matches: Array<{ start: number, end: number }>, node:
      | { __typename: 'Citation', id: string, claim: { id: string, text: string }, source: { id: string, title: string } }
      | { __typename: 'Claim', text: string, status: Status, standing: Standing | null, contested: boolean, id: string }
      | { __typename: 'Entity', id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }
      | { __typename: 'Source', title: string, id: string }
     }>, claims: Array<{ field: string, snippet: string, distinction: string | null, score: number, matches: Array<{ start: number, end: number }>, node:
      | { __typename: 'Citation', id: string, claim: { id: string, text: string }, source: { id: string, title: string } }
      | { __typename: 'Claim', text: string, status: Status, standing: Standing | null, contested: boolean, id: string }
      | { __typename: 'Entity', id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }
      | { __typename: 'Source', title: string, id: string }
     }>, sources: Array<{ field: string, snippet: string, distinction: string | null, score: number, matches: Array<{ start: number, end: number }>, node:
      | { __typename: 'Citation', id: string, claim: { id: string, text: string }, source: { id: string, title: string } }
      | { __typename: 'Claim', text: string, status: Status, standing: Standing | null, contested: boolean, id: string }
      | { __typename: 'Entity', id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }
      | { __typename: 'Source', title: string, id: string }
     }>, citations: Array<{ field: string, snippet: string, distinction: string | null, score: number, matches: Array<{ start: number, end: number }>, node:
      | { __typename: 'Citation', id: string, claim: { id: string, text: string }, source: { id: string, title: string } }
      | { __typename: 'Claim', text: string, status: Status, standing: Standing | null, contested: boolean, id: string }
      | { __typename: 'Entity', id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }
      | { __typename: 'Source', title: string, id: string }
     }> };

export type SourceRecordQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SourceRecordQuery = { source: { id: string, type: string, title: string, authors: Array<string>, container: string | null, publisher: string | null, issued: string | null, accessed: string | null, url: string | null, language: string | null, reliability: Reliability | null, reliabilityReason: string | null, access: Access, status: SourceStatus, note: string | null, rights: { statement: string, redistributable: boolean }, derivesFrom: Array<{ kind: DerivationKind, source: { id: string, title: string } }>, citations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, stance: Stance, status: Status, quote: { exact: string, prefix: string | null, suffix: string | null }, locator: { label: string, value: string } | null, claim: { status: Status, id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean } } }> } } | null };

export type ImpactOfQueryVariables = Exact<{
  id: string | number;
}>;


export type ImpactOfQuery = { impact: { total: number, claimsLosingStanding: { totalCount: number }, claimsLeftWithNone: { totalCount: number }, entitiesFallingOff: { totalCount: number }, linksFallingAway: { totalCount: number } } };

export type ClaimEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type ClaimEvidenceQuery = { claim: { embedded: boolean, retractedReason: string | null, witnesses: number, id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, value: { text: string | null, edtf: string | null, quantity: { amount: number | null, low: number | null, high: number | null, unit: string, approximate: boolean } | null, geo: { lat: number, lon: number, precision: number | null } | null } | null, valid: { edtf: string, dateBasis: string | null } | null, observed: { first: string | null, last: string | null } | null, participants: Array<{ role: Role, entity: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } }>, predicate: { definition: string, id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, content: Array<{ id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean }>, conditions: Array<{ id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean }>, reasons: Array<{ id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean }>, partOf: Array<{ id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean }>, contestedBy: Array<
      | { __typename: 'Citation', id: string, quote: { exact: string, prefix: string | null, suffix: string | null }, source: { id: string, title: string } }
      | { __typename: 'Claim', id: string, text: string, modality: Modality, negated: boolean, standing: Standing | null, contested: boolean }
      | { __typename: 'Entity', id: string }
      | { __typename: 'Source', id: string }
    >, citations: { totalCount: number, edges: Array<{ node: { id: string, stance: Stance, saidOn: string | null, saidOnBasis: string | null, credibility: number | null, check: Check, status: Status, quote: { exact: string, prefix: string | null, suffix: string | null }, passage: { text: string, start: number, end: number, paragraph: number } | null, textCheck: { check: Check, typographic: boolean, places: number, message: string | null }, locator: { label: string, value: string } | null, saidBy: { id: string, name: string } | null, translation: { text: string, lang: string, by: string } | null, source: { id: string, title: string, authors: Array<string>, publisher: string | null, issued: string | null, url: string | null, reliability: Reliability | null, reliabilityReason: string | null, status: SourceStatus, witness: string } } }> }, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null } | null };

export type FactPartsFragment = { embedded: boolean, id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, value: { text: string | null, edtf: string | null, quantity: { amount: number | null, low: number | null, high: number | null, unit: string, approximate: boolean } | null, geo: { lat: number, lon: number, precision: number | null } | null } | null, valid: { edtf: string, dateBasis: string | null } | null, participants: Array<{ role: Role, entity: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } }>, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null };

export type EntityFactsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityFactsQuery = { entity: { claimCount: number, id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null, aliases: Array<{ text: string, lang: string | null, script: string | null }>, identifiers: Array<{ scheme: string, value: string }>, retracted: { edges: Array<{ node: { embedded: boolean, id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, value: { text: string | null, edtf: string | null, quantity: { amount: number | null, low: number | null, high: number | null, unit: string, approximate: boolean } | null, geo: { lat: number, lon: number, precision: number | null } | null } | null, valid: { edtf: string, dateBasis: string | null } | null, participants: Array<{ role: Role, entity: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } }>, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null } }> }, claims: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { embedded: boolean, id: string, text: string, modality: Modality, negated: boolean, status: Status, standing: Standing | null, contested: boolean, value: { text: string | null, edtf: string | null, quantity: { amount: number | null, low: number | null, high: number | null, unit: string, approximate: boolean } | null, geo: { lat: number, lon: number, precision: number | null } | null } | null, valid: { edtf: string, dateBasis: string | null } | null, participants: Array<{ role: Role, entity: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } }>, subject: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null }, object: { id: string, kind: EntityKind, type: string, name: string, collective: boolean, description: string | null } | null, predicate: { id: string, label: string, inverseLabel: string, symmetric: boolean, context: boolean }, grade: { code: string, reliability: Reliability | null, credibility: number | null } | null } }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WithinFragmentDoc = new TypedDocumentString(`
    fragment Within on Claim {
  id
  text
  modality
  negated
  standing
  contested
}
    `, {"fragmentName":"Within"}) as unknown as TypedDocumentString<WithinFragment, unknown>;
export const WordsFragmentDoc = new TypedDocumentString(`
    fragment Words on Quote {
  exact
  prefix
  suffix
}
    `, {"fragmentName":"Words"}) as unknown as TypedDocumentString<WordsFragment, unknown>;
export const CitationPartsFragmentDoc = new TypedDocumentString(`
    fragment CitationParts on Citation {
  id
  stance
  quote {
    ...Words
  }
  passage {
    text
    start
    end
    paragraph
  }
  textCheck {
    check
    typographic
    places
    message
  }
  locator {
    label
    value
  }
  saidBy {
    id
    name
  }
  saidOn
  saidOnBasis
  credibility
  check
  status
  translation {
    text
    lang
    by
  }
  source {
    id
    title
    authors
    publisher
    issued
    url
    reliability
    reliabilityReason
    status
    witness
  }
}
    fragment Words on Quote {
  exact
  prefix
  suffix
}`, {"fragmentName":"CitationParts"}) as unknown as TypedDocumentString<CitationPartsFragment, unknown>;
export const EntityNameFragmentDoc = new TypedDocumentString(`
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
    `, {"fragmentName":"EntityName"}) as unknown as TypedDocumentString<EntityNameFragment, unknown>;
export const HitPartsFragmentDoc = new TypedDocumentString(`
    fragment HitParts on SearchHit {
  field
  snippet
  distinction
  matches {
    start
    end
  }
  score
  node {
    __typename
    id
    ... on Entity {
      ...EntityName
    }
    ... on Claim {
      text
      status
      standing
      contested
    }
    ... on Citation {
      claim {
        id
        text
      }
      source {
        id
        title
      }
    }
    ... on Source {
      title
    }
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}`, {"fragmentName":"HitParts"}) as unknown as TypedDocumentString<HitPartsFragment, unknown>;
export const ClaimLineFragmentDoc = new TypedDocumentString(`
    fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}`, {"fragmentName":"ClaimLine"}) as unknown as TypedDocumentString<ClaimLineFragment, unknown>;
export const ClaimValuePartsFragmentDoc = new TypedDocumentString(`
    fragment ClaimValueParts on ClaimValue {
  text
  edtf
  quantity {
    amount
    low
    high
    unit
    approximate
  }
  geo {
    lat
    lon
    precision
  }
}
    `, {"fragmentName":"ClaimValueParts"}) as unknown as TypedDocumentString<ClaimValuePartsFragment, unknown>;
export const DatesFragmentDoc = new TypedDocumentString(`
    fragment Dates on Validity {
  edtf
  dateBasis
}
    `, {"fragmentName":"Dates"}) as unknown as TypedDocumentString<DatesFragment, unknown>;
export const FactPartsFragmentDoc = new TypedDocumentString(`
    fragment FactParts on Claim {
  ...ClaimLine
  embedded
  value {
    ...ClaimValueParts
  }
  valid {
    ...Dates
  }
  participants {
    role
    entity {
      ...EntityName
    }
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}
fragment ClaimValueParts on ClaimValue {
  text
  edtf
  quantity {
    amount
    low
    high
    unit
    approximate
  }
  geo {
    lat
    lon
    precision
  }
}
fragment Dates on Validity {
  edtf
  dateBasis
}`, {"fragmentName":"FactParts"}) as unknown as TypedDocumentString<FactPartsFragment, unknown>;
export const NeighborhoodDocument = new TypedDocumentString(`
    query Neighborhood($of: [ID!]!, $first: Int!, $context: Boolean!) {
  neighborhood(of: $of, first: $first, filter: {context: $context}) {
    entities {
      ...EntityName
    }
    claims {
      ...ClaimLine
    }
    total
    truncated
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}`) as unknown as TypedDocumentString<NeighborhoodQuery, NeighborhoodQueryVariables>;
export const BetweenDocument = new TypedDocumentString(`
    query Between($ids: [ID!]!) {
  between(ids: $ids) {
    claims {
      ...ClaimLine
    }
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}`) as unknown as TypedDocumentString<BetweenQuery, BetweenQueryVariables>;
export const AmongDocument = new TypedDocumentString(`
    query Among($ids: [ID!]!, $context: Boolean, $opened: [ID!]!) {
  between(ids: $ids, filter: {context: $context}) {
    entities {
      ...EntityName
    }
    claims {
      ...ClaimLine
    }
  }
  contextAround: neighborhood(of: $opened, first: 1, filter: {context: true}) {
    total
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}`) as unknown as TypedDocumentString<AmongQuery, AmongQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($first: Int!) {
  claims(filter: {context: false}, first: $first) {
    edges {
      node {
        subject {
          id
        }
        object {
          id
        }
        embedded
      }
    }
  }
  stats {
    entities
    claims
    head
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const NamedDocument = new TypedDocumentString(`
    query Named($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
    ... on Citation {
      claim {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamedQuery, NamedQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  entities: search(text: $text, kinds: [ENTITY], first: 8) {
    ...HitParts
  }
  claims: search(text: $text, kinds: [CLAIM], first: 5) {
    ...HitParts
  }
  sources: search(text: $text, kinds: [SOURCE], first: 3) {
    ...HitParts
  }
  citations: search(text: $text, kinds: [CITATION], first: 4) {
    ...HitParts
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment HitParts on SearchHit {
  field
  snippet
  distinction
  matches {
    start
    end
  }
  score
  node {
    __typename
    id
    ... on Entity {
      ...EntityName
    }
    ... on Claim {
      text
      status
      standing
      contested
    }
    ... on Citation {
      claim {
        id
        text
      }
      source {
        id
        title
      }
    }
    ... on Source {
      title
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourceRecordDocument = new TypedDocumentString(`
    query SourceRecord($id: ID!, $first: Int!, $after: String) {
  source(id: $id) {
    id
    type
    title
    authors
    container
    publisher
    issued
    accessed
    url
    language
    reliability
    reliabilityReason
    rights {
      statement
      redistributable
    }
    access
    status
    note
    derivesFrom {
      kind
      source {
        id
        title
      }
    }
    citations(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          stance
          status
          quote {
            ...Words
          }
          locator {
            label
            value
          }
          claim {
            ...Within
            status
          }
        }
      }
    }
  }
}
    fragment Within on Claim {
  id
  text
  modality
  negated
  standing
  contested
}
fragment Words on Quote {
  exact
  prefix
  suffix
}`) as unknown as TypedDocumentString<SourceRecordQuery, SourceRecordQueryVariables>;
export const ImpactOfDocument = new TypedDocumentString(`
    query ImpactOf($id: ID!) {
  impact(of: $id) {
    total
    claimsLosingStanding {
      totalCount
    }
    claimsLeftWithNone {
      totalCount
    }
    entitiesFallingOff {
      totalCount
    }
    linksFallingAway {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactOfQuery, ImpactOfQueryVariables>;
export const ClaimEvidenceDocument = new TypedDocumentString(`
    query ClaimEvidence($id: ID!) {
  claim(id: $id) {
    ...ClaimLine
    embedded
    retractedReason
    witnesses
    value {
      ...ClaimValueParts
    }
    valid {
      ...Dates
    }
    observed {
      first
      last
    }
    participants {
      role
      entity {
        ...EntityName
      }
    }
    predicate {
      definition
    }
    content {
      ...Within
    }
    conditions {
      ...Within
    }
    reasons {
      ...Within
    }
    partOf {
      ...Within
    }
    contestedBy {
      __typename
      id
      ... on Claim {
        ...Within
      }
      ... on Citation {
        quote {
          ...Words
        }
        source {
          id
          title
        }
      }
    }
    citations(first: 50) {
      totalCount
      edges {
        node {
          ...CitationParts
        }
      }
    }
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}
fragment ClaimValueParts on ClaimValue {
  text
  edtf
  quantity {
    amount
    low
    high
    unit
    approximate
  }
  geo {
    lat
    lon
    precision
  }
}
fragment Dates on Validity {
  edtf
  dateBasis
}
fragment Within on Claim {
  id
  text
  modality
  negated
  standing
  contested
}
fragment Words on Quote {
  exact
  prefix
  suffix
}
fragment CitationParts on Citation {
  id
  stance
  quote {
    ...Words
  }
  passage {
    text
    start
    end
    paragraph
  }
  textCheck {
    check
    typographic
    places
    message
  }
  locator {
    label
    value
  }
  saidBy {
    id
    name
  }
  saidOn
  saidOnBasis
  credibility
  check
  status
  translation {
    text
    lang
    by
  }
  source {
    id
    title
    authors
    publisher
    issued
    url
    reliability
    reliabilityReason
    status
    witness
  }
}`) as unknown as TypedDocumentString<ClaimEvidenceQuery, ClaimEvidenceQueryVariables>;
export const EntityFactsDocument = new TypedDocumentString(`
    query EntityFacts($id: ID!, $first: Int!, $after: String) {
  entity(id: $id) {
    ...EntityName
    aliases {
      text
      lang
      script
    }
    identifiers {
      scheme
      value
    }
    claimCount
    retracted: claims(first: 50, filter: {statuses: [RETRACTED]}) {
      edges {
        node {
          ...FactParts
        }
      }
    }
    claims(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...FactParts
        }
      }
    }
  }
}
    fragment EntityName on Entity {
  id
  kind
  type
  name
  collective
  description
}
fragment ClaimLine on Claim {
  id
  subject {
    ...EntityName
  }
  object {
    ...EntityName
  }
  predicate {
    id
    label
    inverseLabel
    symmetric
    context
  }
  text
  modality
  negated
  status
  standing
  contested
  grade {
    code
    reliability
    credibility
  }
}
fragment ClaimValueParts on ClaimValue {
  text
  edtf
  quantity {
    amount
    low
    high
    unit
    approximate
  }
  geo {
    lat
    lon
    precision
  }
}
fragment Dates on Validity {
  edtf
  dateBasis
}
fragment FactParts on Claim {
  ...ClaimLine
  embedded
  value {
    ...ClaimValueParts
  }
  valid {
    ...Dates
  }
  participants {
    role
    entity {
      ...EntityName
    }
  }
}`) as unknown as TypedDocumentString<EntityFactsQuery, EntityFactsQueryVariables>;