import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../package/package-root.ts';
import { executableSchema } from '../schema.ts';
import { introspectionAnswers } from './introspection-answers.ts';
import { PRICES } from './prices.ts';
import { checkQueryLimits } from './query-limits.ts';

const schema = executableSchema();
const check = (query: string, variables = {}) => checkQueryLimits(schema, parse(query), variables);
const limitOf = (query: string, variables = {}) => {
  try {
    check(query, variables);
    return null;
  } catch (error) {
    return (error as { details: { limit: string } }).details.limit;
  }
};
const ids = Array.from({ length: 500 }, (_, at) => `actor:${at}`);

describe('prices', () => {
  it('name every field of Query and of Mutation, and only fields that there are', () => {
    expect(Object.keys(PRICES.Query!).sort()).toEqual(Object.keys(schema.getQueryType()!.getFields()).sort());
    expect(Object.keys(PRICES.Mutation!).sort()).toEqual(
      Object.keys(schema.getMutationType()!.getFields()).sort(),
    );
    for (const [typeName, fields] of Object.entries(PRICES)) {
      const type = schema.getType(typeName) as { getFields?(): object } | undefined;
      expect(Object.keys(type?.getFields?.() ?? {})).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });

  const aliases = (field: string, count = 60) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
  it.each([
    'search(text: "river", first: 100) { score }',
    'impact(of: "source:0") { total }',
    'claims(first: 1) { facets { kinds { key } } }',
    'claims(first: 1, filter: { text: "river" }) { edges { cursor } }',
    'neighborhood(of: "actor:0") { facets { kinds { key } } }',
    'neighborhood(of: "actor:0", hops: 3, first: 1) { total }',
    'entities(filter: { withinKm: { lat: 50, lon: 20, km: 100 } }, first: 1) { edges { cursor } }',
    'paths(from: "actor:0", to: "actor:1") { exhausted }',
    `nodes(ids: ${JSON.stringify(ids)}) { ... on Entity { claimCount } }`,
    `between(ids: ${JSON.stringify(ids)}, first: 1) { total }`,
  ])('refuse sixty at once of what scans, and let one pass: %s', (field) => {
    expect(limitOf(aliases(field))).toBe('cost');
    expect(limitOf(`{ ${field} }`)).toBeNull();
  });

  it('count a field below once for each object that it is asked of', () => {
    const counted = (count: number) =>
      `{ entities(first: 500) { edges { node ${aliases('claimCount', count)} } } }`;
    expect(limitOf(counted(10))).toBeNull();
    expect(limitOf(counted(15))).toBe('cost');
  });
});

describe('introspection', () => {
  const attack = (types: number, fields: number, inner: number) => {
    const list = (count: number, name: string, below: string) =>
      Array.from({ length: count }, (_, at) => `${name}${at}:${below}`).join(' ');
    return `{__schema{types{${list(types, 'a', 'fields{type{...F}}')}}}} fragment F on __Type{${list(fields, 'b', 'fields{type{...G}}')}} fragment G on __Type{${list(inner, 'c', 'name')}}`;
  };

  it.each([
    [90, 130, 320],
    [40, 60, 60],
    [1, 60, 60],
    [20, 20, 20],
    [5, 5, 5],
  ])('of %i x %i x %i aliases through two fragments is refused before it runs', (...sizes) => {
    const started = performance.now();
    expect(['aliases', 'introspection', 'selections']).toContain(limitOf(attack(...sizes)));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('without an alias is counted as it multiplies, and by its depth', () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'name' : `possibleTypes { interfaces { ${nest(depth - 1)} } }`;
    const query = (depth: number) => `query ($n: String!) { __type(name: $n) { ${nest(depth)} } }`;
    expect(limitOf(query(3), { n: 'Node' })).toBeNull();
    expect(limitOf(query(9), { n: 'Node' })).toBe('introspection');
    expect(limitOf(query(9), { n: 'Claim' })).toBeNull();
    const deep = (depth: number): string => (depth === 0 ? 'name' : `ofType{${deep(depth - 1)}}`);
    expect(limitOf(`{__schema{types{${deep(20)}}}}`)).toBe('introspectionDepth');
  });

  it.each([
    ['by itself', getIntrospectionQuery()],
    [
      'with everything',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ['of one type', '{ __type(name: "Claim") { name fields { name type { name ofType { name } } } } }'],
  ])('as the usual tools ask it passes, and is answered as executing it would: %s', (_, query) => {
    check(query);
    const document = parse(query);
    const operation = document.definitions[0] as never;
    const answerTo = introspectionAnswers(schema);
    const answer = answerTo(document, operation);
    expect(answer).toEqual(executeSync({ schema, document }));
    expect(answerTo(document, operation)).toBe(answer);
  });

  it('counts exactly the values that executing gives', async () => {
    const query =
      '{ __schema { types { name fields { name args { name type { name ofType { name ofType { name } } } } } } } }';
    const { data } = await execute({ schema, document: parse(query) });
    let values = 0;
    const count = (value: unknown): void => {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each === null || typeof each !== 'object') continue;
        values += Object.keys(each).length;
        Object.values(each).forEach(count);
      }
    };
    count((data as { __schema: unknown }).__schema);
    const limits = { ...NO_LIMITS, introspection: values };
    checkQueryLimits(schema, parse(query), {}, limits);
    expect(() =>
      checkQueryLimits(schema, parse(query), {}, { ...limits, introspection: values - 1 }),
    ).toThrow();
  });

  it('is kept for the few that ask, not for each way of asking', () => {
    const answerTo = introspectionAnswers(schema);
    const documents = Array.from({ length: 10 }, () => parse('{ __schema { types { name } } }'));
    const answers = documents.map((each) => answerTo(each, each.definitions[0] as never));
    const again = (at: number) => answerTo(documents[at]!, documents[at]!.definitions[0] as never);
    expect(again(9)).toBe(answers[9]);
    expect(again(0)).not.toBe(answers[0]);
  });

  it('beside data, or with variables, is no answer to keep', () => {
    for (const query of [
      '{ __schema { types { name } } stats { claims } }',
      'query ($n: String!) { __type(name: $n) { name } }',
    ]) {
      const document = parse(query);
      expect(introspectionAnswers(schema)(document, document.definitions[0] as never)).toBeNull();
    }
  });

  it('of names that every object has is nothing', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(limitOf(`{ __schema { ${name} { ${name} { name } } } ${name} { name } }`)).toBeNull();
    }
  });
});

const NO_LIMITS = {
  tokens: Infinity,
  depth: Infinity,
  introspectionDepth: Infinity,
  aliases: Infinity,
  selections: Infinity,
  mutations: Infinity,
  cost: Infinity,
  introspection: Infinity,
};

describe('the explorer’s own queries', () => {
  const root = packageRoot();
  const folder = join(root, 'client/graphiql/queries');
  const documents = [
    join(root, 'client/api/documents.graphql'),
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => join(folder, name)),
  ];
  it.each(documents)('pass at their largest: %s', (file) => {
    const { definitions } = parse(readFileSync(file, 'utf8'));
    const fragments = definitions.filter(({ kind }) => kind === 'FragmentDefinition');
    for (const operation of definitions.filter(({ kind }) => kind === 'OperationDefinition')) {
      const document = { kind: 'Document' as const, definitions: [operation, ...fragments] } as never;
      checkQueryLimits(schema, document, { first: 500, ids, of: ids.slice(0, 1), opened: ids });
    }
  });
});
