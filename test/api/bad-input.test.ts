import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { answerOf } from './answer-of.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

let opened: TestEngine;
let api: ApiServer;
beforeAll(async () => {
  opened = await seeded(await ENGINES[0]!.open());
  api = await startApi(opened, { limits: { tokens: 500 } });
});
afterAll(async () => {
  await api?.stop();
  await opened?.stop();
});

const nest = (depth: number): string =>
  depth === 0 ? 'id' : `claims(first: 1) { edges { node { subject { ${nest(depth - 1)} } } } }`;
const aliases = Array.from({ length: 61 }, (_, at) => `a${at}: stats { claims }`).join(' ');

describe('what a request asks wrongly is named', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['an unknown entity', '{ entity(id: "nope") { id } }', { code: 'NOT_FOUND', field: 'id', value: 'nope' }],
    ['an unknown claim', '{ claim(id: "nope") { id } }', { code: 'NOT_FOUND', value: 'nope' }],
    ['an unknown source', '{ source(id: "nope") { id } }', { code: 'NOT_FOUND', value: 'nope' }],
    ['an unknown node', '{ node(id: "nope") { id } }', { code: 'NOT_FOUND', value: 'nope' }],
    [
      'an unknown start',
      '{ neighborhood(of: ["actor:belarus", "nope"]) { total } }',
      { code: 'NOT_FOUND', field: 'of', value: 'nope' },
    ],
    [
      'the history of nothing',
      '{ history(id: "nope") { edges { cursor } } }',
      { code: 'NOT_FOUND', value: 'nope' },
    ],
    [
      'a malformed date',
      '{ claims(filter: { asOf: "2022-13" }) { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'filter.asOf', value: '2022-13' },
    ],
    [
      'a reversed interval',
      '{ claims(filter: { asOf: "2022-03/2022-01" }) { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'filter.asOf', rule: 'valid-date' },
    ],
    [
      'no page',
      '{ claims(first: -1) { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'first', value: -1, valid: '0 to 500' },
    ],
    [
      'too large a page',
      '{ claims(first: 501) { edges { cursor } } }',
      { code: 'LIMIT_EXCEEDED', limit: 'pageSize', allowed: 500, asked: 501 },
    ],
    [
      'a cursor that is none',
      '{ claims(after: "%%") { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'after', value: '%%' },
    ],
    [
      'a cursor of another list',
      `{ claims(after: "${Buffer.from('["sources","a","b"]').toString('base64url')}") { edges { cursor } } }`,
      { code: 'BAD_USER_INPUT', field: 'after' },
    ],
    [
      'no hop',
      '{ neighborhood(of: ["actor:belarus"], hops: 0) { total } }',
      { code: 'BAD_USER_INPUT', field: 'hops' },
    ],
    [
      'too many hops',
      '{ neighborhood(of: ["actor:belarus"], hops: 9) { total } }',
      { code: 'LIMIT_EXCEEDED', limit: 'hops', allowed: 3, asked: 9 },
    ],
    [
      'a credibility off the scale',
      '{ claims(filter: { maxCredibility: 6 }) { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'filter.maxCredibility' },
    ],
    [
      'a place off the globe',
      '{ entities(filter: { withinKm: { lat: 91, lon: 0, km: 1 } }) { edges { cursor } } }',
      { code: 'BAD_USER_INPUT', field: 'filter.withinKm.lat', value: 91 },
    ],
    ['an empty search', '{ search(text: " ") { score } }', { code: 'BAD_USER_INPUT', field: 'text' }],
    [
      'a novel as a search',
      `{ search(text: "${'a'.repeat(201)}") { score } }`,
      { code: 'LIMIT_EXCEEDED', limit: 'searchText', allowed: 200, asked: 201 },
    ],
    ['an unknown field', '{ nope }', { code: 'BAD_USER_INPUT' }],
    ['what is no GraphQL', '{{', { code: 'BAD_USER_INPUT' }],
    [
      'too deep a query',
      `{ ${nest(4)} }`,
      { code: 'LIMIT_EXCEEDED', limit: 'depth', allowed: 14, asked: 15 },
    ],
    [
      'too many aliases',
      `{ ${aliases} }`,
      { code: 'LIMIT_EXCEEDED', limit: 'aliases', allowed: 60, asked: 61 },
    ],
    [
      'too many tokens',
      `{ ${'stats { claims } '.repeat(200)} }`,
      { code: 'LIMIT_EXCEEDED', limit: 'tokens', allowed: 500 },
    ],
    [
      'too many objects',
      '{ claims(first: 500) { edges { node { citations(first: 500) { edges { cursor } } } } } }',
      { code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 100000 },
    ],
  ])('%s', async (_, query, extensions) => {
    const { errors } = await api.ask(query);
    expect(errors?.[0]?.extensions).toMatchObject(extensions);
    expect(errors?.[0]?.message.length).toBeGreaterThan(10);
  });

  it('counts what variables ask for', async () => {
    const query =
      'query ($n: Int = 1) { claims(first: $n) { edges { node { citations(first: $n) { edges { cursor } } } } } }';
    expect((await api.ask(query)).errors).toBeUndefined();
    expect((await api.ask(query, { n: 500 })).errors?.[0]?.extensions).toMatchObject({ limit: 'cost' });
  });

  it('a fragment that spreads itself is refused, not followed', async () => {
    const { errors } = await api.ask('{ ...A } fragment A on Query { ...A stats { claims } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('what HTTP brings wrongly is named', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each([
    ['a body that is no JSON', '{bad', {}, 400, 'BAD_USER_INPUT'],
    ['a body that is too large', JSON.stringify({ query: 'x'.repeat(300_000) }), {}, 413, 'LIMIT_EXCEEDED'],
    [
      'a page of another site',
      '{"query":"{ stats { claims } }"}',
      { origin: 'https://evil.example' },
      403,
      'FORBIDDEN',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    const response = await post(body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect((await answerOf(response)).errors[0].extensions.code).toBe(code);
  });

  it('bytes that are no UTF-8, in a body or in an address, and nothing is put in their place', async () => {
    const body = Buffer.from(JSON.stringify({ query: '{ search(text: "M\xfcller") { field } }' }), 'latin1');
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    for (const [response, field] of [
      [await fetch(`${api.url}/graphql`, { method: 'POST', body, headers }), 'body'],
      [await fetch(`${api.url}/graphql?query={stats{claims}}&variables=%7B%22a%22%3A%22M%FC%22%7D`), 'URL'],
    ] as const) {
      expect(response.status).toBe(400);
      const [error] = (await answerOf(response)).errors;
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    const whole = encodeURIComponent('{ search(text: "Müller 100%") { field } }');
    expect((await fetch(`${api.url}/graphql?query=${whole}`)).status).toBe(200);
  });

  it('a path that leads nowhere is 404, with the headers that guard every answer', async () => {
    const response = await fetch(`${api.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
