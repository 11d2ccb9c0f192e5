import {
  AmongDocument,
  type AmongQuery,
  BetweenDocument,
  ClaimEvidenceDocument,
  type ClaimEvidenceQuery,
  EntityFactsDocument,
  type EntityFactsQuery,
  ImpactOfDocument,
  type ImpactOfQuery,
  NamedDocument,
  type NamedQuery,
  NeighborhoodDocument,
  type NeighborhoodQuery,
  SearchDocument,
  type SearchQuery,
  SourceRecordDocument,
  type SourceRecordQuery,
  StartDocument,
  type StartQuery,
} from './documents.generated.ts';
import { type Call, request } from './request.ts';

export type Slice = NeighborhoodQuery['neighborhood'];
export type SliceClaim = Slice['claims'][number];
export type Evidence = NonNullable<ClaimEvidenceQuery['claim']>;
export type Citation = Evidence['citations']['edges'][number]['node'];
export type Against = Evidence['contestedBy'][number];
export type ClaimWithin = Evidence['content'][number];
export type Value = NonNullable<Evidence['value']>;
export type Facts = NonNullable<EntityFactsQuery['entity']>;
export type Fact = Facts['claims']['edges'][number]['node'];
export type Hit = SearchQuery['entities'][number];
export type SourceRecord = NonNullable<SourceRecordQuery['source']>;
export type SourceCitation = SourceRecord['citations']['edges'][number]['node'];
export type Impact = ImpactOfQuery['impact'];

/** The claims around one entity, at most `first` of them, best supported first: of context predicates, or of the others. */
export async function neighborhood(of: string, first: number, context: boolean, call?: Call): Promise<Slice> {
  return (await request(NeighborhoodDocument, { of: [of], first, context }, call)).neighborhood;
}

/** The claims among a set of entities, whatever their predicates. */
export async function between(ids: string[], call?: Call): Promise<SliceClaim[]> {
  return (await request(BetweenDocument, { ids }, call)).between.claims;
}

/** The claims among the entities on the map, and how many context claims stand around the opened ones. */
export function among(
  ids: string[],
  opened: string[],
  withContext: boolean,
  call?: Call,
): Promise<AmongQuery> {
  return request(AmongDocument, { ids, opened, context: withContext ? null : false }, call);
}

/** The best supported claims of the register and its size: what a first view is chosen from. */
export function start(first: number, call?: Call): Promise<StartQuery> {
  return request(StartDocument, { first }, call);
}

/** Which records have these ids, in their order; null for an id that the register does not know. At most 500 ids. */
export async function named(ids: string[], call?: Call): Promise<NamedQuery['nodes']> {
  return (await request(NamedDocument, { ids }, call)).nodes;
}

/** The best hits of each kind. */
export function search(text: string, call?: Call): Promise<SearchQuery> {
  return request(SearchDocument, { text }, call);
}

/** A source with a page of its citations; null for an id that the register does not know. */
export async function sourceRecord(id: string, first: number, after: string | null, call?: Call) {
  return (await request(SourceRecordDocument, { id, first, after }, call)).source;
}

/** What withdrawing a source would cost. */
export async function impactOf(id: string, call?: Call): Promise<Impact> {
  return (await request(ImpactOfDocument, { id }, call)).impact;
}

/** One claim with all that holds it up; null for an id that the register does not know. */
export async function claimEvidence(id: string, call?: Call): Promise<Evidence | null> {
  return (await request(ClaimEvidenceDocument, { id }, call)).claim;
}

/** An entity with a page of the claims that name it. */
export async function entityFacts(id: string, first: number, after: string | null, call?: Call) {
  return (await request(EntityFactsDocument, { id, first, after }, call)).entity;
}
