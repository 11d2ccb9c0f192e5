import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { answerOf } from './answer-of.ts';
import { type ApiServer, startApi } from './api-server.ts';

let opened: TestEngine;
let api: ApiServer;
beforeAll(async () => {
  opened = await ENGINES[0]!.open();
  api = await startApi(opened);
});
afterAll(async () => {
  await api?.stop();
  await opened?.stop();
});

const COUNT = '{ stats { claims } }';
const GRAPHQL = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';
const TOO_DEEP = `{ ${'claims{edges{node{subject{'.repeat(4)}id${'}'.repeat(16)} }`;

const getQuery = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers, redirect: 'manual' });
const post = (query: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, ...headers },
    body: JSON.stringify({ query }),
  });
const typeOf = (response: Response) => response.headers.get('content-type');

describe('a query by GET', () => {
  it('answers without any header of its own', async () => {
    const response = await getQuery(COUNT);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual({ data: { stats: { claims: 0 } } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
  });

  it('with variables and an operation named answers too', async () => {
    const url = new URL(`${api.url}/graphql`);
    url.searchParams.set('query', `query A { stats { claims } } query B($id: ID!) { node(id: $id) { id } }`);
    url.searchParams.set('operationName', 'B');
    url.searchParams.set('variables', '{"id":"nope"}');
    expect((await answerOf(await fetch(url))).errors[0].extensions).toMatchObject({ value: 'nope' });
  });

  it('of a person who opens the address leads to GraphiQL; with a query it answers', async () => {
    const html = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const opened = await fetch(`${api.url}/graphql`, { headers: html, redirect: 'manual' });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/graphiql');
    const asked = await getQuery(COUNT, html);
    expect(asked.status).toBe(200);
    expect(typeOf(asked)).toContain(JSON_TYPE);
  });

  it.each(['mutation', 'subscription'])('that is a %s is refused (405)', async (operation) => {
    for (const query of [
      `${operation} { anything }`,
      `query A { stats { claims } } ${operation} B { anything }`,
    ]) {
      const response = await getQuery(query);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect((await answerOf(response)).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('by HEAD has the same head and no body', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(COUNT)}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(typeOf(response)).toContain(JSON_TYPE);
    expect(await response.text()).toBe('');
  });
});

describe('a body', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('of the type %j, as a form of another site can send it, is not read (415)', async (type) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Blob([JSON.stringify({ query: COUNT })]),
    });
    expect(response.status).toBe(415);
    expect((await answerOf(response)).errors[0].extensions).toMatchObject({ field: 'Content-Type' });
  });

  it('in another charset is not read (415)', async () => {
    expect((await post(COUNT, { 'content-type': 'application/json; charset=latin1' })).status).toBe(415);
    expect((await post(COUNT, { 'content-type': 'application/json;charset=UTF-8' })).status).toBe(200);
  });
});

describe('the media type of an answer', () => {
  it.each([
    [undefined, JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    [JSON_TYPE, JSON_TYPE],
    [GRAPHQL, GRAPHQL],
    [`${GRAPHQL}, ${JSON_TYPE};q=0.9`, GRAPHQL],
    [`${JSON_TYPE}, ${GRAPHQL}`, JSON_TYPE],
    [`${GRAPHQL};charset=utf-8, ${JSON_TYPE};charset=utf-8`, GRAPHQL],
  ])('follows Accept: %s', async (accept, type) => {
    const response = await post(COUNT, accept === undefined ? {} : { accept });
    expect(response.status).toBe(200);
    expect(typeOf(response)).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept');
  });

  it('that the client takes none of is said so (406)', async () => {
    const response = await post(COUNT, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect((await answerOf(response)).errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'Accept',
    });
  });

  it.each([
    ['does not parse', '{{'],
    ['does not validate', '{ nope }'],
    ['lacks a variable', 'query ($id: ID!) { node(id: $id) { id } }'],
    ['goes over a limit', TOO_DEEP],
    ['is no query', 'mutation { x }'],
  ])('of a query that %s is the one asked for, with the status that goes with it', async (_, query) => {
    const strict = await post(query, { accept: GRAPHQL });
    expect([strict.status, typeOf(strict)]).toEqual([400, `${GRAPHQL}; charset=utf-8`]);
    const legacy = await post(query, { accept: JSON_TYPE });
    expect([legacy.status, typeOf(legacy)]).toEqual([200, `${JSON_TYPE}; charset=utf-8`]);
    const [a, b] = [await answerOf(strict), await answerOf(legacy)];
    expect(a.errors[0].extensions.code).toMatch(/BAD_USER_INPUT|LIMIT_EXCEEDED/);
    expect(a).toEqual(b);
    expect('data' in a).toBe(false);
  });

  it.each<[string, string, RequestInit, number]>([
    [
      'a body that is no JSON',
      '/graphql',
      { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: '{' },
      400,
    ],
    [
      'a body without a query',
      '/graphql',
      { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: '{"a":1}' },
      400,
    ],
    ['no query', '/graphql', {}, 400],
    [
      'a body that is too large',
      '/graphql',
      { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: `"${'x'.repeat(300_000)}"` },
      413,
    ],
    ['a foreign page', '/graphql', { headers: { origin: 'https://evil.example' } }, 403],
    ['another method', '/graphql', { method: 'DELETE' }, 405],
    ['a path below', '/graphql/schema', {}, 404],
  ])('of %s is the one asked for, and the status stays', async (_, path, init, status) => {
    for (const accept of [GRAPHQL, JSON_TYPE]) {
      const response = await fetch(`${api.url}${path}`, { ...init, headers: { ...init.headers, accept } });
      expect([response.status, typeOf(response)]).toEqual([status, `${accept}; charset=utf-8`]);
      expect((await answerOf(response)).errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
    }
  });
});

describe('methods', () => {
  it.each([
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/healthz', 'GET, HEAD, OPTIONS'],
    ['/metrics', 'GET, HEAD, OPTIONS'],
    ['/', 'GET, HEAD, OPTIONS'],
  ])('of %s are told by OPTIONS, and others are refused (405)', async (path, allowed) => {
    const options = await fetch(`${api.url}${path}`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allowed]);
    const refused = await fetch(`${api.url}${path}`, { method: 'PATCH', body: '{}' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, allowed]);
    expect((await answerOf(refused)).errors[0].extensions).toMatchObject({ field: 'method', value: 'PATCH' });
  });

  it('HEAD of the health pages has no body', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const response = await fetch(`${api.url}${path}`, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
  });
});
