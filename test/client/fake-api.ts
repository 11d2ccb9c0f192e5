import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import { afterEach, beforeEach } from 'vitest';

type Fields = Record<string, unknown> & { id: string };
type Table = Map<string, Fields>;

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

/** A register in memory behind `fetch`, which answers the client's own documents by the real schema. */
export interface FakeApi {
  entity(id: string, over?: object): void;
  claim(id: string, subject: string, predicate: string, object: string | null, over?: object): void;
  source(id: string, over?: object): void;
  citation(id: string, claim: string, source: string, over?: object): void;
  /** Changes fields of a record, as a curator would. */
  change(id: string, fields: object): void;
  /** Names of the operations that were asked, in order. */
  asked: string[];
  /** Holds back what an operation gives, as of its asking, until it is let go. */
  hold(operation: string): () => void;
  /** Lets every request fail as an unreachable server does, those that are held back too, or no more. */
  isDown: boolean;
}

/** A fake API for each test of a file. */
export function withFakeApi(): { readonly api: FakeApi } {
  const real = globalThis.fetch;
  const current = { api: fakeApi() };
  beforeEach(() => {
    current.api = fakeApi();
    globalThis.fetch = fetchFrom(current.api);
  });
  afterEach(() => {
    globalThis.fetch = real;
  });
  return current;
}

interface Held extends FakeApi {
  root: object;
  held: Map<string, Promise<void>>;
}

function fakeApi(): FakeApi {
  const entities: Table = new Map();
  const claims: Table = new Map();
  const sources: Table = new Map();
  const citations: Table = new Map();
  const tables = { Entity: entities, Claim: claims, Source: sources, Citation: citations };
  const held = new Map<string, Promise<void>>();
  const of = (table: Table, keep: (record: Fields) => boolean = () => true) =>
    [...table.values()].filter(keep);
  const node = (id: string) => Object.values(tables).flatMap((table) => table.get(id) ?? [])[0] ?? null;
  const lines = (filter?: { context?: boolean | null }) =>
    of(claims, ({ predicate, object, status }) => {
      const { context } = predicate as { context: boolean };
      return (filter?.context ?? context) === context && object !== null && status !== 'RETRACTED';
    });
  const touches = (claim: Fields, id: string) => claim.from === id || claim.to === id;
  const root = {
    claims: ({ first, filter }: { first: number; filter: object }) => page(lines(filter), first, null),
    stats: () => ({ entities: entities.size, claims: claims.size, head: null }),
    nodes: ({ ids }: { ids: string[] }) => ids.map(node),
    entity: ({ id }: { id: string }) => entities.get(id) ?? null,
    claim: ({ id }: { id: string }) => claims.get(id) ?? null,
    source: ({ id }: { id: string }) => sources.get(id) ?? null,
    neighborhood: ({ of: ids, first, filter }: { of: string[]; first: number; filter: object }) =>
      slice(
        lines(filter).filter((claim) => ids.some((id) => touches(claim, id))),
        first,
        ids,
      ),
    between: ({ ids, filter }: { ids: string[]; filter?: object }) =>
      slice(
        lines(filter).filter(({ from, to }) => ids.includes(from as string) && ids.includes(to as string)),
        500,
        ids,
      ),
    impact: () => ({
      total: 0,
      claimsLosingStanding: page([], 0, null),
      claimsLeftWithNone: page([], 0, null),
      entitiesFallingOff: page([], 0, null),
      linksFallingAway: page([], 0, null),
    }),
    search: ({ text, kinds }: { text: string; kinds: string[] }) =>
      Object.entries(tables)
        .filter(([type]) => kinds.includes(type.toUpperCase()))
        .flatMap(([, table]) => of(table))
        .filter((record) => wordsOf(record).toLowerCase().includes(text.toLowerCase()))
        .map((record) => ({
          node: record,
          field: 'name',
          snippet: wordsOf(record),
          distinction: null,
          matches: [],
          score: record.score ?? 1,
        })),
  };

  function slice(found: Fields[], first: number, ids: string[]) {
    const shown = found.slice(0, first);
    const ends = [...ids, ...shown.flatMap(({ from, to }) => [from as string, to as string])];
    return {
      entities: [...new Set(ends)].flatMap((id) => entities.get(id) ?? []),
      claims: shown,
      total: found.length,
      truncated: found.length > first,
    };
  }

  const api: Held = {
    root,
    held,
    asked: [],
    isDown: false,
    entity(id, over = {}) {
      entities.set(id, {
        __typename: 'Entity',
        id,
        kind: 'ACTOR',
        type: 'state',
        name: id.split(':')[1],
        collective: false,
        description: null,
        aliases: [],
        identifiers: [],
        claimCount: () => of(claims, (claim) => touches(claim, id)).length,
        claims: ({
          first,
          after,
          filter,
        }: {
          first: number;
          after?: string;
          filter?: { statuses: string[] };
        }) => {
          const statuses = filter?.statuses ?? ['DRAFT', 'REVIEWED'];
          const named = of(
            claims,
            (claim) => touches(claim, id) && statuses.includes(claim.status as string),
          );
          return page(named, first, after ?? null);
        },
        ...over,
      });
    },
    claim(id, subject, predicate, object, over = {}) {
      claims.set(id, {
        __typename: 'Claim',
        id,
        from: subject,
        to: object,
        subject: () => entities.get(subject),
        object: object === null ? null : () => entities.get(object),
        predicate: {
          id: predicate,
          label: predicate,
          inverseLabel: `${predicate} of`,
          symmetric: false,
          context: predicate === 'borders',
          definition: `One ${predicate} another.`,
        },
        text: `${subject} ${predicate} ${object}.`,
        modality: 'ASSERTED',
        negated: false,
        status: 'REVIEWED',
        standing: 'SINGLE_SOURCE',
        contested: false,
        grade: null,
        embedded: false,
        retractedReason: null,
        witnesses: 1,
        value: null,
        valid: null,
        observed: null,
        participants: [],
        content: [],
        conditions: [],
        reasons: [],
        partOf: [],
        contestedBy: [],
        citations: ({ first }: { first: number }) =>
          page(
            of(citations, (cited) => cited.of === id),
            first,
            null,
          ),
        ...over,
      });
    },
    source(id, over = {}) {
      sources.set(id, {
        __typename: 'Source',
        id,
        type: 'article',
        title: id.split(':')[1],
        authors: [],
        container: null,
        publisher: null,
        issued: null,
        accessed: null,
        url: null,
        language: null,
        reliability: null,
        reliabilityReason: null,
        rights: { statement: 'unknown', redistributable: false },
        access: 'OPEN',
        status: 'LIVE',
        note: null,
        witness: id,
        derivesFrom: [],
        citations: ({ first, after }: { first: number; after?: string }) =>
          page(
            of(citations, (cited) => cited.in === id),
            first,
            after ?? null,
          ),
        ...over,
      });
    },
    citation(id, claim, source, over = {}) {
      citations.set(id, {
        __typename: 'Citation',
        id,
        of: claim,
        in: source,
        claim: () => claims.get(claim),
        source: () => sources.get(source),
        stance: 'SUPPORTS',
        saidOn: null,
        saidBy: null,
        credibility: null,
        check: 'UNCHECKED',
        status: 'REVIEWED',
        quote: { exact: 'as it says', prefix: 'It is ', suffix: ' here.' },
        passage: null,
        textCheck: { check: 'UNCHECKED', typographic: false, places: 0, message: null },
        locator: null,
        translation: null,
        ...over,
      });
    },
    change(id, fields) {
      const table = Object.values(tables).find((each) => each.has(id))!;
      table.set(id, { ...table.get(id)!, ...fields });
    },
    hold(operation) {
      let letGo = () => {};
      held.set(operation, new Promise((resolve) => (letGo = resolve)));
      return () => {
        held.delete(operation);
        letGo();
      };
    },
  };
  return api;
}

function page(records: readonly Fields[], first: number, after: string | null) {
  const from = after === null ? 0 : records.findIndex(({ id }) => id === after) + 1;
  const some = records.slice(from, from + first);
  return {
    totalCount: records.length,
    pageInfo: { hasNextPage: from + first < records.length, endCursor: some.at(-1)?.id ?? null },
    edges: some.map((record) => ({ node: record })),
  };
}

function wordsOf({ name, text, title, quote }: Fields): string {
  return String(name ?? text ?? title ?? (quote as { exact: string }).exact);
}

function fetchFrom(api: FakeApi): typeof fetch {
  const { root, held, asked } = api as Held;
  return async (_, init) => {
    const { query, variables } = JSON.parse(String(init?.body));
    const operation = /query (\w+)/.exec(query)![1]!;
    asked.push(operation);
    const failIfDown = () => {
      if (api.isDown) throw new TypeError('Failed to fetch');
    };
    failIfDown();
    const answer = await graphql({ schema, source: query, rootValue: root, variableValues: variables });
    const waiting = held.get(operation);
    if (waiting) await Promise.race([waiting, aborted(init?.signal)]);
    init?.signal?.throwIfAborted();
    failIfDown();
    return Response.json(answer);
  };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
