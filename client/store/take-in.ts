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
import { type Known, type Saying, take } from '../model/records.ts';
import { commit, read } from './explorer.ts';
import type { ClaimRecord, EntityRecord, Kinds } from './record-kinds.ts';

type Said = Saying<Kinds>[];

/** An answer, and the turn of its question: the answer to a later question is the newer one, whichever comes first. */
export interface Answered<T> {
  turn: number;
  answer: T;
}

let latest = 0;

/** Notes when a question was asked. To be called as it is. */
export async function inTurn<T>(question: Promise<T>): Promise<Answered<T>> {
  latest += 1;
  const turn = latest;
  return { turn, answer: await question };
}

/** Takes what an answer says into the records. */
export function takeIn(turn: number, said: Said): void {
  commit({ records: take(read().records, said, turn) });
}

type EntityAnswer = Known<EntityRecord>;
/** A claim in any of the selections that the documents make of one. */
type ClaimAnswer = SliceClaim | ClaimWithin | Fact | Evidence;

export function ofEntity(entity: EntityAnswer): Said {
  return [{ kind: 'entity', fields: entity }];
}

/** An entity with the claims of a page, and those that were taken back. */
export function ofFacts({ claims, retracted, ...entity }: Facts): Said {
  const facts = [...claims.edges, ...retracted.edges].flatMap(({ node }) => ofClaim(node));
  return [...ofEntity(entity), ...facts];
}

export function ofClaim(claim: ClaimAnswer): Said {
  const { subject, object, predicate, participants, content, conditions, reasons, partOf, ...rest } =
    claim as Partial<Evidence> & { id: string };
  const { contestedBy, citations, ...own } = rest;
  const ids = (claims?: readonly ClaimWithin[]) => claims?.map(({ id }) => id);
  const fields: Known<ClaimRecord> = {
    ...own,
    subject: subject?.id,
    // Null is an answer of its own: a claim that links nothing.
    object: object === null ? null : object?.id,
    predicate: predicate?.id,
    participants: participants?.map(({ role, entity }) => ({ role, entity: entity.id })),
    content: ids(content),
    conditions: ids(conditions),
    reasons: ids(reasons),
    partOf: ids(partOf),
    contestedBy: contestedBy?.flatMap(namedAgainst),
  };
  const entities = [subject, object, ...(participants ?? []).map(({ entity }) => entity)];
  return [
    { kind: 'claim', fields },
    ...entities.flatMap((entity) => (entity ? ofEntity(entity) : [])),
    ...(predicate ? [{ kind: 'predicate', fields: predicate } as const] : []),
    ...[content, conditions, reasons, partOf].flatMap((claims) => claims?.flatMap(ofClaim) ?? []),
    ...(contestedBy ?? []).flatMap(ofAgainst),
    ...(citations?.edges ?? []).flatMap(({ node }) => ofCitation(node, claim.id)),
  ];
}

function namedAgainst({ __typename: type, id }: Against): ClaimRecord['contestedBy'] {
  if (type === 'Claim') return [{ kind: 'claim', id }];
  return type === 'Citation' ? [{ kind: 'citation', id }] : [];
}

function ofAgainst(against: Against): Said {
  if (against.__typename === 'Claim') return ofClaim(untyped(against));
  if (against.__typename !== 'Citation') return [];
  const { id, quote, source } = against;
  return [
    { kind: 'citation', fields: { id, quote, source: source.id } },
    { kind: 'source', fields: source },
  ];
}

function ofCitation({ source, saidBy, ...own }: Citation, claim: string): Said {
  return [
    {
      kind: 'citation',
      fields: { ...own, claim, source: source.id, saidBy: saidBy === null ? null : saidBy.id },
    },
    { kind: 'source', fields: source },
    ...(saidBy ? ofEntity(saidBy) : []),
  ];
}

/** A source with the citations of a page. */
export function ofSource({ citations, derivesFrom, ...own }: SourceRecord): Said {
  const derived = derivesFrom.map(({ kind, source }) => ({ kind, source: source.id }));
  return [
    { kind: 'source', fields: { ...own, derivesFrom: derived } },
    ...derivesFrom.map(({ source }) => ({ kind: 'source', fields: source }) as const),
    ...citations.edges.flatMap(({ node }) => ofSourceCitation(node, own.id)),
  ];
}

function ofSourceCitation({ claim, ...own }: SourceCitation, source: string): Said {
  return [{ kind: 'citation', fields: { ...own, source, claim: claim.id } }, ...ofClaim(claim)];
}

export function ofHit({ node }: Hit): Said {
  switch (node.__typename) {
    case 'Entity':
      return ofEntity(untyped(node));
    case 'Claim':
      return [{ kind: 'claim', fields: untyped(node) }];
    case 'Source':
      return [{ kind: 'source', fields: untyped(node) }];
    case 'Citation': {
      const { id, claim, source } = node;
      return [
        { kind: 'citation', fields: { id, claim: claim.id, source: source.id } },
        { kind: 'claim', fields: claim },
        { kind: 'source', fields: source },
      ];
    }
  }
}

function untyped<T extends { __typename: string }>({ __typename: _, ...own }: T): Omit<T, '__typename'> {
  return own;
}
