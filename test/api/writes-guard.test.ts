import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppDeps } from '../../server/app.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, claim } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

const WRITE =
  '{"query":"mutation { retractClaim(id: \\"claim:none\\", version: 1, reason: \\"x\\") { sequence } }"}';
const READ = '{"query":"{ stats { claims } }"}';
const JSON_TYPE = { 'content-type': 'application/json' };

let opened: TestEngine;
beforeAll(async () => {
  opened = await ENGINES[0]!.open();
  const register = createRegister(opened.store, { singleUser: true });
  await register.change(ada('seed'), async (writer) => {
    await addSample(writer);
    await writer.addClaims([claim('a')]);
  });
});
afterAll(() => opened?.stop());

/** Status and code of a POST with just these headers, as no fetch would let one send them. */
function send(
  { url }: ApiServer,
  headers: IncomingHttpHeaders,
  body = WRITE,
): Promise<{ status: number | undefined; code: string | undefined; field: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      { method: 'POST', headers: { ...JSON_TYPE, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          const { code, field } = JSON.parse(text).errors?.[0]?.extensions ?? {};
          resolve({ status: response.statusCode, code, field });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
/** That the register was asked: there is no such claim. */
const REACHED = { status: 200, code: 'NOT_FOUND' };

describe('a mutation on loopback', () => {
  let api: ApiServer;
  beforeAll(async () => {
    api = await startApi(opened, { devOrigin: 'http://127.0.0.1:5173' });
  });
  afterAll(() => api?.stop());

  it('is taken from a program, and from a page of this very server', async () => {
    expect(await send(api, {})).toMatchObject(REACHED);
    expect(await send(api, { origin: api.url })).toMatchObject(REACHED);
    expect(await send(api, { origin: api.url, 'sec-fetch-site': 'same-origin' })).toMatchObject(REACHED);
    const { port } = new URL(api.url);
    const named = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect(await send(api, named)).toMatchObject(REACHED);
  });

  it.each([
    [
      'another port of this machine',
      (own: URL) => ({ origin: `http://127.0.0.1:${Number(own.port) === 1 ? 2 : 1}` }),
    ],
    ['another name of this machine', (own: URL) => ({ origin: `http://localhost:${own.port}` })],
    ['another scheme', (own: URL) => ({ origin: `https://${own.host}` })],
    ['a file or a sandbox', () => ({ origin: 'null' })],
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['the development server, which may read', () => ({ origin: 'http://127.0.0.1:5173' })],
  ])('from a page of %s is FORBIDDEN', async (_, headersOf) => {
    expect(await send(api, headersOf(new URL(api.url)))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      field: 'Origin',
    });
  });

  it.each(['same-site', 'cross-site', 'none', 'anything'])(
    'with Sec-Fetch-Site: %s is FORBIDDEN',
    async (site) => {
      const refusal = { status: 403, code: 'FORBIDDEN', field: 'Sec-Fetch-Site' };
      expect(await send(api, { 'sec-fetch-site': site })).toMatchObject(refusal);
      expect(await send(api, { 'sec-fetch-site': site, origin: api.url })).toMatchObject(refusal);
    },
  );

  it('is refused with a mutation beside the query that is asked to run', async () => {
    const query = `query A { stats { claims } } ${JSON.parse(WRITE).query.replace('mutation', 'mutation B')}`;
    const body = JSON.stringify({ query, operationName: 'A' });
    expect(await send(api, { origin: 'http://127.0.0.1:5173' }, body)).toMatchObject({ status: 403 });
    expect(await send(api, {}, body)).toMatchObject({ status: 200, code: undefined });
  });

  it('leaves reading as it is', async () => {
    expect(await send(api, { origin: 'http://127.0.0.1:5173' }, READ)).toMatchObject({
      status: 200,
      code: undefined,
    });
    expect(await send(api, { 'sec-fetch-site': 'none' }, READ)).toMatchObject({
      status: 200,
      code: undefined,
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'as %j is not read (415)',
    async (type) => {
      expect(await send(api, { 'content-type': type })).toMatchObject({ status: 415 });
    },
  );

  it('by GET is refused (405)', async () => {
    const { query } = JSON.parse(WRITE);
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'that a proxy passed on (%s) is nobody’s',
    async (name) => {
      expect(await send(api, { [name]: '192.0.2.7' })).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('wrote nothing by any of these', async () => {
    expect((await api.ask('{ stats { revision } }')).data.stats.revision).toBe(1);
  });
});

describe('a server that others reach has no curator', () => {
  it.each<[string, Partial<AppDeps>]>([
    ['it listens on every address', { host: '0.0.0.0', allowedHosts: ['cartulary.example'] }],
    ['it listens on one address', { host: '192.0.2.7' }],
    ['it has other names', { allowedHosts: ['cartulary.example'] }],
    ['it stands behind a proxy', { trustProxy: 1 }],
    ['it stands behind known proxies', { trustProxy: ['127.0.0.1'] }],
    ['nobody is named', { curator: null }],
  ])('%s', async (_, options) => {
    const api = await startApi(opened, options);
    expect(await send(api, {})).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await send(api, {}, READ)).toMatchObject({ status: 200, code: undefined });
    await api.stop();
  });
});
