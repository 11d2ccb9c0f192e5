import type {
  Against,
  Citation,
  ClaimWithin,
  Evidence,
  Fact,
  Facts,
  Hit,
  SliceClaim,
  SourceCitation,
  SourceRecord,
} from '../api/api.ts';
import { whole } from '../model/records.ts';
import type { ClaimDetails, EntityDetails, SourceDetails } from './explorer.ts';
import type { AllRecords, ClaimRecord } from './record-kinds.ts';

type Tables = AllRecords['tables'];

const NAME = ['id', 'kind', 'type', 'name', 'collective', 'description'] as const;
const PREDICATE = ['id', 'label', 'inverseLabel', 'symmetric', 'context'] as const;
const WITHIN = ['id', 'text', 'modality', 'negated', 'standing', 'contested'] as const;
const LINE = [...WITHIN, 'subject', 'object', 'predicate', 'status', 'grade'] as const;
const FACT = [...LINE, 'embedded', 'value', 'valid', 'participants'] as const;
const EVIDENCE = [
  ...FACT,
  'observed',
  'retractedReason',
  'witnesses',
  'content',
  'conditions',
  'reasons',
  'partOf',
  'contestedBy',
] as const;
const CITATION = [
  'id',
  'stance',
  'quote',
  'passage',
  'textCheck',
  'locator',
  'saidBy',
  'saidOn',
  'saidOnBasis',
  'credibility',
  'check',
  'status',
  'translation',
  'source',
] as const;
const CITED_SOURCE = [
  'id',
  'title',
  'authors',
  'publisher',
  'issued',
  'url',
  'reliability',
  'reliabilityReason',
  'status',
  'witness',
] as const;
const SOURCE = [
  'id',
  'type',
  'title',
  'authors',
  'container',
  'publisher',
  'issued',
  'accessed',
  'url',
  'language',
  'reliability',
  'reliabilityReason',
  'rights',
  'access',
  'status',
  'note',
  'derivesFrom',
] as const;

/** A hit: why it matched, and the id of what was found. What is known of that stands in the records. */
export type FoundHit = Omit<Hit, 'node'> & { found: { type: Hit['node']['__typename']; id: string } };

/** What the panel shows of an entity, as the records have it now; null while too little is known. */
export function factsOf({ tables }: AllRecords, details: EntityDetails): Facts | null {
  const entity = whole(tables.entity[details.id], [...NAME, 'aliases', 'identifiers', 'claimCount']);
  if (!entity) return null;
  const edges = (ids: readonly string[]) => ids.flatMap((id) => fact(tables, id) ?? []).map(edgeOf);
  const claims = { edges: edges(details.claims), pageInfo: details.page };
  return { ...entity, claims, retracted: { edges: edges(details.retracted) } };
}

/** What the panel shows of a claim, as the records have it now; null while too little is known. */
export function evidenceOf({ tables }: AllRecords, details: ClaimDetails): Evidence | null {
  const claim = whole(tables.claim[details.id], EVIDENCE);
  const ends = claim && endsOf(tables, claim);
  if (!claim || !ends) return null;
  const definition = tables.predicate[claim.predicate]?.definition;
  if (definition === undefined) return null;
  const claims = (ids: readonly string[]) => ids.flatMap((id) => within(tables, id) ?? []);
  const citations = details.citations.flatMap((id) => citation(tables, id) ?? []);
  return {
    ...claim,
    ...ends,
    predicate: { ...ends.predicate, definition },
    participants: participantsOf(tables, claim),
    content: claims(claim.content),
    conditions: claims(claim.conditions),
    reasons: claims(claim.reasons),
    partOf: claims(claim.partOf),
    contestedBy: claim.contestedBy.flatMap((against) => againstOf(tables, against) ?? []),
    citations: { totalCount: details.citationCount, edges: citations.map(edgeOf) },
  };
}

/** Claims as one line each; those are left out of which too little is known. */
export function linesOf({ tables }: AllRecords, ids: readonly string[]): SliceClaim[] {
  return ids.flatMap((id) => line(tables, id) ?? []);
}

/** What the panel shows of a source, as the records have it now; null while too little is known. */
export function sourceOf({ tables }: AllRecords, details: SourceDetails): SourceRecord | null {
  const source = whole(tables.source[details.id], SOURCE);
  if (!source) return null;
  const derivesFrom = source.derivesFrom.flatMap(({ kind, source: id }) => {
    const from = whole(tables.source[id], ['id', 'title']);
    return from ? [{ kind, source: from }] : [];
  });
  const edges = details.citations.flatMap((id) => sourceCitation(tables, id) ?? []).map(edgeOf);
  return {
    ...source,
    derivesFrom,
    citations: { totalCount: details.citationCount, pageInfo: details.page, edges },
  };
}

/** A hit with what was found as the records have it now; null while too little is known. */
export function hitOf({ tables }: AllRecords, { found, ...hit }: FoundHit): Hit | null {
  const node = foundOf(tables, found);
  return node && { ...hit, node };
}

function foundOf(tables: Tables, { type, id }: FoundHit['found']): Hit['node'] | null {
  switch (type) {
    case 'Entity': {
      const entity = whole(tables.entity[id], NAME);
      return entity && { ...entity, __typename: type };
    }
    case 'Claim': {
      const claim = whole(tables.claim[id], ['id', 'text', 'status', 'standing', 'contested']);
      return claim && { ...claim, __typename: type };
    }
    case 'Source': {
      const source = whole(tables.source[id], ['id', 'title']);
      return source && { ...source, __typename: type };
    }
    case 'Citation': {
      const cited = whole(tables.citation[id], ['claim', 'source']);
      const claim = cited && whole(tables.claim[cited.claim], ['id', 'text']);
      const source = cited && whole(tables.source[cited.source], ['id', 'title']);
      return claim && source && { __typename: type, id, claim, source };
    }
  }
}

function within(tables: Tables, id: string): ClaimWithin | null {
  return whole(tables.claim[id], WITHIN);
}

function line(tables: Tables, id: string): SliceClaim | null {
  const claim = whole(tables.claim[id], LINE);
  const ends = claim && endsOf(tables, claim);
  return claim && ends && { ...claim, ...ends };
}

function fact(tables: Tables, id: string): Fact | null {
  const claim = whole(tables.claim[id], FACT);
  const ends = claim && endsOf(tables, claim);
  return claim && ends && { ...claim, ...ends, participants: participantsOf(tables, claim) };
}

function endsOf(tables: Tables, claim: Pick<ClaimRecord, 'subject' | 'object' | 'predicate'>) {
  const subject = whole(tables.entity[claim.subject], NAME);
  const object = claim.object === null ? null : whole(tables.entity[claim.object], NAME);
  const predicate = whole(tables.predicate[claim.predicate], PREDICATE);
  return subject && predicate && { subject, object, predicate };
}

function participantsOf(tables: Tables, { participants }: Pick<ClaimRecord, 'participants'>) {
  return participants.flatMap(({ role, entity: id }) => {
    const entity = whole(tables.entity[id], NAME);
    return entity ? [{ role, entity }] : [];
  });
}

function againstOf(tables: Tables, { kind, id }: ClaimRecord['contestedBy'][number]): Against | null {
  if (kind === 'claim') {
    const claim = within(tables, id);
    return claim && { ...claim, __typename: 'Claim' };
  }
  const cited = whole(tables.citation[id], ['quote', 'source']);
  const source = cited && whole(tables.source[cited.source], ['id', 'title']);
  return cited && source && { __typename: 'Citation', id, quote: cited.quote, source };
}

function citation(tables: Tables, id: string): Citation | null {
  const cited = whole(tables.citation[id], CITATION);
  const source = cited && whole(tables.source[cited.source], CITED_SOURCE);
  const saidBy = cited?.saidBy ? whole(tables.entity[cited.saidBy], ['id', 'name']) : null;
  return cited && source && { ...cited, source, saidBy };
}

function sourceCitation(tables: Tables, id: string): SourceCitation | null {
  const cited = whole(tables.citation[id], ['id', 'stance', 'status', 'quote', 'locator', 'claim']);
  const claim = cited && whole(tables.claim[cited.claim], [...WITHIN, 'status']);
  return cited && claim && { ...cited, claim };
}

const edgeOf = <T>(node: T) => ({ node });
