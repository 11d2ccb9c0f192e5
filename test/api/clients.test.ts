import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/commands/open-store.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

// What common clients send when nothing is set but the address.

let api: ApiServer;
let endpoint: string;
let close: () => Promise<void>;
const methods: string[] = [];
const noted: typeof fetch = (input, init) => {
  methods.push(init?.method ?? 'GET');
  return fetch(input, init);
};

beforeAll(async () => {
  const opened = await openStore({ dataDir: null });
  await seeded({ ...opened, stop: () => opened.store.close() });
  api = await startApi(opened);
  endpoint = `${api.url}/graphql`;
  close = () => opened.store.close();
});
afterAll(async () => {
  await api?.stop();
  await close?.();
});

const BELARUS = 'query Belarus($id: ID!) { entity(id: $id) { id name kind } }';
const variables = { id: 'actor:belarus' };
const belarus = { id: 'actor:belarus', name: 'Belarus', kind: 'ACTOR' };
const MISSING = '{ entity(id: "actor:nobody") { id } }';

describe('urql', () => {
  const client = () => new Client({ url: endpoint, fetch: noted, exchanges: [cacheExchange, fetchExchange] });

  test('asks by GET, and is answered', async () => {
    methods.length = 0;
    const { data, error } = await client().query(BELARUS, variables);
    expect(error).toBeUndefined();
    expect(data.entity).toMatchObject(belarus);
    expect(methods).toEqual(['GET']);
  });
  test('gets the code of an error, beside data', async () => {
    const { data, error } = await client().query(MISSING, {});
    expect(data).toEqual({ entity: null });
    expect(error?.graphQLErrors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
  test('asks what is too long for an address by POST', async () => {
    methods.length = 0;
    const ids = Array.from({ length: 300 }, (_, at) => `actor:unknown-${at}`);
    const { data } = await client().query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toHaveLength(300);
    expect(methods).toEqual(['POST']);
  });
});

describe('Apollo Client', () => {
  const client = () =>
    new ApolloClient({ link: new HttpLink({ uri: endpoint, fetch: noted }), cache: new InMemoryCache() });

  test('asks by POST with extensions of its own, and is answered', async () => {
    methods.length = 0;
    const { data } = await client().query({ query: apolloGql(BELARUS), variables });
    expect(data).toMatchObject({ entity: belarus });
    expect(methods).toEqual(['POST']);
  });
  test('may ask by GET', async () => {
    methods.length = 0;
    const link = new HttpLink({ uri: endpoint, fetch: noted, useGETForQueries: true });
    const { data } = await new ApolloClient({ link, cache: new InMemoryCache() }).query({
      query: apolloGql(BELARUS),
      variables,
    });
    expect(data).toMatchObject({ entity: belarus });
    expect(methods).toEqual(['GET']);
  });
  test('gets the code of an error', async () => {
    const asked = client().query({ query: apolloGql(MISSING) });
    await expect(asked).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('introspection', () => {
  async function introspected(options: Parameters<typeof getIntrospectionQuery>[0]) {
    const { data, errors } = await api.ask(getIntrospectionQuery(options));
    expect(errors).toBeUndefined();
    return buildClientSchema(data);
  }

  test('says where each scalar is specified', async () => {
    const schema = await introspected({ specifiedByUrl: true, inputValueDeprecation: true });
    const urls = ['EDTF', 'DateTime', 'JSON'].map((name) => schema.getType(name)?.toConfig());
    expect(urls).toMatchObject([
      { specifiedByURL: 'https://www.loc.gov/standards/datetime/' },
      { specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time' },
      { specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259' },
    ]);
  });

  test('gives graphql-codegen types, with the scalars as docs/graphql.md sets them', async () => {
    const schema = await introspected({});
    const document = parse(
      'query Dates { claims(first: 1) { edges { node { recordedAt valid { edtf } } } } }',
    );
    const code = await codegen({
      filename: 'types.ts',
      schema: parse(printSchema(schema)),
      documents: [{ location: 'dates.graphql', document }],
      config: { strictScalars: true, scalars: { EDTF: 'string', DateTime: 'string', JSON: 'unknown' } },
      plugins: [{ typescript: {} }, { operations: {} }],
      pluginMap: { typescript, operations },
    });
    expect(code).toMatch(/EDTF: \{ input: string; output: string;? \}/);
    expect(code).toMatch(/recordedAt: string/);
    expect(code).not.toMatch(/: any\b/);
  });
});

test('a scalar that is written as a string is refused as anything else, by name', async () => {
  for (const asOf of ['2020', '[2020]', 'true', '{ year: 2020 }']) {
    const { errors } = await api.ask(`{ claims(filter: { asOf: ${asOf} }) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('EDTF must be a string'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const { errors } = await api.ask('query ($d: EDTF) { claims(filter: { asOf: $d }) { totalCount } }', {
    d: 2020,
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
