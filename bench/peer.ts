// The neighbourhood as @neo4j/graphql gives it, over the same Neo4j and with every advantage that its query language
// allows: only the fields that are compared, an entry through the index on ids, limits and order in the database, and
// neither the total nor the claims in which the centre only takes part.
import { isDeepStrictEqual } from 'node:util';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse } from 'graphql';
import neo4j from 'neo4j-driver';
import { POCKET } from './graph.ts';

const TYPES = `
  type Entity @node {
    id: ID! kind: String! type: String! name: String! collective: Boolean
    subjectOf: [Claim!]! @relationship(type: "SUBJECT", direction: IN)
    objectOf: [Claim!]! @relationship(type: "OBJECT", direction: IN)
  }
  type Predicate @node {
    id: ID! label: String! inverseLabel: String symmetric: Boolean context: Boolean
  }
  type Claim @node {
    id: ID! predicate: String! text: String! modality: String! negated: Boolean embedded: Boolean status: String!
    standing: String contested: Boolean reliability: String credibility: Int strength: Int
    subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
    citations: [Citation!]! @relationship(type: "OF", direction: IN)
  }
  type Citation @node {
    id: ID! stance: String! exact: String! prefix: String suffix: String locatorLabel: String locatorValue: String
    saidOn: String credibility: Int check: String status: String! translation: String live: Boolean
    saidBy: [Entity!]! @relationship(type: "SAID_BY", direction: OUT)
    source: [Source!]! @relationship(type: "CITES", direction: OUT)
  }
  type Source @node {
    id: ID! title: String! authors: [String!] publisher: String issued: String url: String
    reliability: String reliabilityReason: String status: String witness: String
  }`;

export const PEER_TEXT = `query Neighborhood($of: ID!, $first: Int!) {
  predicates { id label inverseLabel symmetric context }
  entities(where: { id: { eq: $of } }) {
    ...Name
    subjectOf(where: { status: { eq: "reviewed" }, embedded: { eq: false }, object: { some: {} } }, limit: $first, sort: [{ strength: DESC }, { id: ASC }]) { ...Line }
    objectOf(where: { status: { eq: "reviewed" }, embedded: { eq: false } }, limit: $first, sort: [{ strength: DESC }, { id: ASC }]) { ...Line }
  }
}
fragment Name on Entity { id kind type name collective }
fragment Line on Claim {
  id predicate text modality negated status standing contested reliability credibility strength
  subject { ...Name }
  object { ...Name }
  citations(where: { live: { eq: true } }, limit: 50) {
    id stance exact prefix suffix locatorLabel locatorValue saidOn credibility check status translation
    saidBy { id name }
    source { id title authors publisher issued url reliability reliabilityReason status witness }
  }
}`;
export const PEER_VARIABLES = { of: POCKET.centre, first: POCKET.claims };
const DOCUMENT = parse(PEER_TEXT);

// biome-ignore lint/suspicious/noExplicitAny: records of another schema.
type Found = any;

/** Its schema over a running Neo4j, and the question in process. */
export async function openPeer(uri: string) {
  const driver = neo4j.driver(uri);
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  return {
    schema,
    async ask(): Promise<Found> {
      const answer = await execute({
        schema,
        document: DOCUMENT,
        variableValues: PEER_VARIABLES,
        contextValue: {},
      });
      if (answer.errors) throw answer.errors[0];
      return answer.data;
    },
    close: () => driver.close(),
  };
}

/** Its answer in the shape of ours, to compare the two; not part of what is timed. */
export function asOurs({ predicates, entities: [centre] }: Found) {
  const byId = new Map(predicates.map((each: Found) => [each.id, each]));
  const found = new Map(
    [...centre.subjectOf, ...centre.objectOf].map((each: Found): [string, Found] => [each.id, each]),
  );
  const claims = [...found.values()].sort((a, b) => b.strength - a.strength || byKey(a, b));
  const { subjectOf: _, objectOf: __, ...own } = centre;
  const ends = claims.flatMap(({ subject, object }) => [...subject, ...object]);
  const entities = [...new Map([own, ...ends].map((each) => [each.id, each])).values()];
  return {
    entities: entities.sort(byKey).map(nameOf),
    claims: claims.slice(0, PEER_VARIABLES.first).map((each) => ({
      id: each.id,
      subject: nameOf(each.subject[0]),
      object: nameOf(each.object[0]),
      predicate: byId.get(each.predicate),
      text: each.text,
      modality: enumerated(each.modality),
      negated: each.negated ?? false,
      status: enumerated(each.status),
      standing: enumerated(each.standing),
      contested: each.contested ?? false,
      grade: each.standing ? { code: `${each.reliability ?? 'F'}${each.credibility ?? 6}` } : null,
      citations: {
        totalCount: each.citations.length,
        edges: each.citations
          .toSorted((a: Found, b: Found) => rank(a) - rank(b) || byKey(a, b))
          .map((citation: Found) => ({ node: citationOf(citation) })),
      },
    })),
  };
}

function citationOf({ exact, prefix, suffix, locatorLabel, locatorValue, ...rest }: Found) {
  const [source] = rest.source;
  return {
    ...rest,
    stance: enumerated(rest.stance),
    quote: { exact, prefix, suffix },
    // Neither install has texts to quote a passage from.
    passage: null,
    locator: locatorLabel ? { label: locatorLabel, value: locatorValue } : null,
    saidBy: rest.saidBy[0] ?? null,
    check: enumerated(rest.check ?? 'unchecked'),
    status: enumerated(rest.status),
    translation: rest.translation ? JSON.parse(rest.translation) : null,
    source: {
      ...source,
      authors: source.authors ?? [],
      status: enumerated(source.status ?? 'live'),
      witness: source.witness ?? source.id,
    },
  };
}

/** Where two answers differ first, as a path and the two values; null where they say the same. */
export function difference(ours: unknown, theirs: unknown, path = ''): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null;
  if (!isObject(ours) || !isObject(theirs))
    return `${path}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${path}/${key}`);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const nameOf = (each: Found) => ({
  ...each,
  kind: enumerated(each.kind),
  collective: each.collective ?? false,
});
const enumerated = (value: string | null) => value?.toUpperCase().replaceAll('-', '_') ?? null;
const rank = ({ stance }: Found) => ['supports', 'contradicts', 'mentions'].indexOf(stance);
const byKey = (a: Found, b: Found) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
