import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '../../server/errors/errors.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { answerOf } from './answer-of.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

let opened: TestEngine;
let api: ApiServer;
beforeAll(async () => {
  opened = await seeded(await ENGINES[0]!.open());
  api = await startApi(opened);
});
afterAll(async () => {
  await api?.stop();
  await opened?.stop();
});

const ids = (count: number) => Array.from({ length: count }, (_, at) => `actor:${at}`);
const extensionsOf = async (query: string, variables?: Record<string, unknown>) =>
  (await api.ask(query, variables)).errors?.[0]?.extensions;

describe('a query made to cost more than it shows', () => {
  it('by fragments that spread others twice, is stopped before it opens out', async () => {
    const doubling = Array.from(
      { length: 200 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    );
    const started = performance.now();
    const query = `{ ...F0 } ${doubling.join(' ')} fragment F200 on Query { stats { claims } }`;
    expect(await extensionsOf(query)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'selections',
      allowed: 10_000,
      asked: 10_001,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('by a page size that is null or absent, is counted at the usual size', async () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'id' : `claims(first: $n) { edges { node { subject { ${nest(depth - 1)} } } } }`;
    const query = `query ($n: Int) { ${nest(3)} }`;
    for (const variables of [{ n: null }, {}]) {
      expect(await extensionsOf(query, variables)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
    }
  });

  it('by aliases of the schema itself, is counted', async () => {
    const many = Array.from({ length: 61 }, (_, at) => `a${at}: __schema { types { name } }`).join(' ');
    expect(await extensionsOf(`{ ${many} }`)).toMatchObject({ limit: 'aliases', allowed: 60, asked: 61 });
  });

  it('in a URL, behind a thousand other names, is counted all the same', async () => {
    const many = Array.from({ length: 61 }, (_, at) => `a${at}:stats{claims}`).join(' ');
    const response = await fetch(
      `${api.url}/graphql?${'a&'.repeat(1001)}query=${encodeURIComponent(`{${many}}`)}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    expect((await answerOf(response)).errors[0].extensions).toMatchObject({ limit: 'aliases' });
  });

  it.each([
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 'ids'],
    ['query ($ids: [ID!]!) { neighborhood(of: $ids) { total } }', 'of'],
    ['query ($ids: [ID!]!) { between(ids: $ids) { total } }', 'ids'],
    [
      'query ($ids: [ID!]!) { claims(filter: { predicates: $ids }) { edges { cursor } } }',
      'filter.predicates',
    ],
    ['query ($ids: [String!]!) { entities(filter: { types: $ids }) { edges { cursor } } }', 'filter.types'],
  ])('by a list of ten thousand, is refused: %s', async (query, field) => {
    expect(await extensionsOf(query, { ids: ids(10_000) })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'ids',
      allowed: 500,
      asked: 10_000,
      field,
    });
  });

  it('by the text of a filter, is refused', async () => {
    const query = 'query ($text: String!) { claims(filter: { text: $text }) { edges { cursor } } }';
    expect(await extensionsOf(query, { text: 'x'.repeat(10_000) })).toMatchObject({
      limit: 'searchText',
      allowed: 200,
      asked: 10_000,
    });
  });
});

describe('what is no query', () => {
  it('a subscription is refused in words, not masked as a fault', async () => {
    expect(await extensionsOf('subscription { anything }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      value: 'subscription',
    });
  });

  it('a mutation that there is not is refused in words, too', async () => {
    expect(await extensionsOf('mutation { anything }')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  const RETRACT = 'retractClaim(id: "claim:none", version: 1, reason: "x") { sequence }';
  it.each([
    ['a hundred aliases', `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: ${RETRACT}`).join(' ')} }`],
    ['two', `{ a: ${RETRACT} b: ${RETRACT} }`],
    ['two in fragments', `{ ...F ...F } fragment F on Mutation { a: ${RETRACT} }`],
  ])('mutations, %s, are refused before any runs', async (_, selection) => {
    expect(await extensionsOf(`mutation ${selection}`)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'mutations',
      allowed: 1,
      asked: 2,
    });
  });

  const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const ok = '{"query":"{ stats { claims } }"}';
  it.each<[string, RequestInit]>([
    ['a batch', { method: 'POST', headers: json, body: `[${ok},${ok}]` }],
    ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: ok }],
    [
      'a form',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={a}' },
    ],
    ['a number', { method: 'POST', headers: json, body: '5' }],
    ['nothing', { method: 'POST', headers: json, body: '' }],
    ['a query that is an object', { method: 'POST', headers: json, body: '{"query":{"a":1}}' }],
    [
      'variables that are a list',
      { method: 'POST', headers: json, body: `${ok.slice(0, -1)},"variables":[1]}` },
    ],
    ['a prototype', { method: 'POST', headers: json, body: `{"__proto__":${ok}}` }],
    [
      'a prototype in a variable',
      {
        method: 'POST',
        headers: json,
        body: '{"query":"query($f:ClaimFilter){claims(filter:$f){edges{cursor}}}","variables":{"f":{"__proto__":{"text":"x"}}}}',
      },
    ],
    ['an unknown encoding', { method: 'POST', headers: { ...json, 'content-encoding': 'zzz' }, body: ok }],
    [
      'what is not packed as it says',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: ok },
    ],
    ['a hundred thousand brackets', { method: 'POST', headers: json, body: '['.repeat(100_000) }],
    ['another method', { method: 'PUT', headers: json, body: ok }],
  ])('%s is answered with a code of the table and nothing of the inside', async (_, init) => {
    const response = await fetch(`${api.url}/graphql`, init);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const text = await response.text();
    expect(Object.keys(ERRORS)).toContain(JSON.parse(text).errors[0].extensions.code);
    expect(text).not.toMatch(/node_modules|\.ts\b|MATCH|\bat \w+ \(/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('a small body that unpacks to a hundred megabytes is cut off at the limit', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(100_000_000, 32)),
    });
    expect(response.status).toBe(413);
    const { extensions } = (await answerOf(response)).errors[0];
    expect(extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'bodySize', allowed: 262_144 });
    expect(extensions.asked).toBeGreaterThan(extensions.allowed);
  });
});

describe('what hostile text asks', () => {
  it.each(['\u0000', '\u202e\u200f', '*', '"', 'a AND (', '[* TO *]', '\\', '\ud800', '👩‍👩‍👧', '__proto__'])(
    'is searched as text: %j',
    async (text) => {
      const { errors } = await api.ask('query ($text: String!) { search(text: $text) { score } }', { text });
      expect(errors).toBeUndefined();
      const byId = await extensionsOf('query ($text: ID!) { entity(id: $text) { id } }', { text });
      expect(byId?.code).toBe('NOT_FOUND');
    },
  );

  it.each(['[]', 'null', '{"__proto__":1}', '["claims",1e999,"a"]', '["claims",{},"a"]', '["claims",1]'])(
    'a forged cursor is named: %s',
    async (forged) => {
      const after = Buffer.from(forged).toString('base64url');
      const query = 'query ($after: String) { claims(after: $after) { edges { cursor } } }';
      expect(await extensionsOf(query, { after })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    },
  );
});

describe('paths', () => {
  const status = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(api.url, { path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/....//package.json',
    '/%00',
    '/%E0%A4%A',
    '/.git/config',
  ])('lead nowhere outside the client: %s', async (path) => {
    const served = await startApi(opened, { clientDir: `${import.meta.dirname}/../rules` });
    const url = new URL(served.url);
    const found = await new Promise<number | undefined>((resolve, reject) => {
      get({ host: url.hostname, port: url.port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    await served.stop();
    expect([400, 403, 404]).toContain(found);
    expect(await status(path)).toBe(404);
  });
});

it('many dear queries at once do not keep a small one waiting long', async () => {
  const dear =
    '{ claims(first: 500) { edges { node { subject { name } citations(first: 20) { edges { node { source { title } saidBy { name } } } } } } } }';
  const load = Array.from({ length: 20 }, () => api.ask(dear));
  const started = performance.now();
  expect((await api.ask('{ stats { claims } }')).errors).toBeUndefined();
  const waited = performance.now() - started;
  for (const answer of await Promise.all(load)) expect(answer.errors).toBeUndefined();
  expect(waited).toBeLessThan(10_000);
});
