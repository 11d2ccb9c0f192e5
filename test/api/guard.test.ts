import { createServer, get, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, startApi } from './api-server.ts';

let opened: TestEngine;
beforeAll(async () => {
  opened = await ENGINES[0]!.open();
});
afterAll(() => opened?.stop());

/** Status of a request with just these headers, as no browser or fetch would let one send them. */
function statusOf(
  api: Pick<ApiServer, 'url'>,
  headers: IncomingHttpHeaders,
  path = '/healthz',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${api.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe.each([
  {
    listens: 'on loopback',
    options: {},
    known: ['localhost', 'LOCALHOST:4000', '127.0.0.1:1', '[::1]:4000', 'localhost.'],
    unknown: [
      'evil.example',
      '192.0.2.1',
      '0.0.0.0',
      'localhost.evil.example',
      'a@localhost',
      '127.0.0.1.nip.io',
    ],
  },
  {
    listens: 'on one address',
    options: { host: '2001:db8::1' },
    known: ['[2001:DB8::1]:4000', '[2001:db8:0:0:0:0:0:1]', 'localhost:4000'],
    unknown: ['evil.example', '[2001:db8::2]', '2001:db8::1'],
  },
  {
    listens: 'on every address, under names',
    options: { host: '0.0.0.0', allowedHosts: ['Cartulary.Example', '2001:db8::1'] },
    known: ['cartulary.example', 'CARTULARY.EXAMPLE.:443', '[2001:db8::1]', '127.0.0.1:4000'],
    unknown: ['evil.example', '0.0.0.0:4000', 'x.cartulary.example'],
  },
])('a server that listens $listens', ({ options, known, unknown }) => {
  let api: ApiServer;
  beforeAll(async () => {
    api = await startApi(opened, options);
  });
  afterAll(() => api?.stop());

  it.each(known)('answers to %s', async (host) => {
    expect(await statusOf(api, { host })).toBe(200);
  });
  it.each(unknown)('does not answer to %s', async (host) => {
    expect(await statusOf(api, { host })).toBe(403);
  });
});

it('metrics at an address of their own are guarded like the rest', async () => {
  const api = await startApi(opened, { metricsHost: '0.0.0.0', allowedHosts: ['cartulary'] });
  const server = createServer(api.app.metrics);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const metrics = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  expect(await statusOf(metrics, { host: 'cartulary:9464' }, '/metrics')).toBe(200);
  expect(await statusOf(metrics, { host: '127.0.0.1:9464' }, '/metrics')).toBe(200);
  expect(await statusOf(metrics, { host: 'evil.example' }, '/metrics')).toBe(403);
  const origin = 'https://evil.example';
  expect(await statusOf(metrics, { host: 'cartulary:9464', origin }, '/metrics')).toBe(403);
  await new Promise((resolve) => server.close(resolve));
  await api.stop();
});

describe('a page', () => {
  let api: ApiServer;
  let port: string;
  beforeAll(async () => {
    api = await startApi(opened, { allowedHosts: ['cartulary.example'], devOrigin: 'http://localhost:5173' });
    port = new URL(api.url).port;
  });
  afterAll(() => api?.stop());

  it.each([
    ['of this server', 'localhost:4000', 'http://localhost:4000'],
    ['of this server in capitals', 'Localhost:4000', 'http://LOCALHOST:4000'],
    ['of this server at IPv6', '[::1]:4000', 'http://[0:0:0:0:0:0:0:1]:4000'],
    ['behind TLS', 'cartulary.example', 'https://cartulary.example'],
    ['behind TLS, with the port named', 'cartulary.example:443', 'https://cartulary.example'],
    ['at port 80, with the port named', 'cartulary.example:80', 'http://cartulary.example'],
    ['of the development server', '127.0.0.1:4000', 'http://localhost:5173'],
  ])('%s may ask', async (_, host, origin) => {
    expect(await statusOf(api, { host, origin })).toBe(200);
  });

  it.each([
    ['of another site', 'localhost:4000', 'https://evil.example'],
    ['of another port of this machine', 'localhost:4000', 'http://localhost:3000'],
    ['of another loopback name', 'localhost:4000', 'http://127.0.0.1:4000'],
    ['of another known name', 'cartulary.example', 'https://localhost'],
    ['of a name that begins like ours', 'cartulary.example', 'https://cartulary.example.evil.example'],
    ['from a file or a sandbox', 'localhost:4000', 'null'],
    ['of another scheme', 'localhost:4000', 'chrome-extension://localhost:4000'],
    ['with a user in its origin', 'localhost:4000', 'http://a@localhost:4000'],
  ])('%s may not', async (_, host, origin) => {
    expect(await statusOf(api, { host, origin })).toBe(403);
  });

  it('of another site is refused where the browser tells it only so, unless a person follows its link', async () => {
    const host = `127.0.0.1:${port}`;
    const path = `/graphql?query=${encodeURIComponent('{ stats { claims } }')}`;
    const from = (site: string, mode: string) =>
      statusOf(api, { host, 'sec-fetch-site': site, 'sec-fetch-mode': mode }, path);
    expect(await from('cross-site', 'no-cors')).toBe(403);
    expect(await from('same-site', 'no-cors')).toBe(403);
    expect(await from('same-origin', 'cors')).toBe(200);
    expect(await from('none', 'navigate')).toBe(200);
    expect(await from('cross-site', 'navigate')).toBe(200);
  });

  it('of another site gets no leave by asking first (CORS)', async () => {
    const { status, headers } = await new Promise<{ status?: number; headers: IncomingHttpHeaders }>(
      (resolve, reject) => {
        const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
        request(`${api.url}/graphql`, { method: 'OPTIONS', headers: asked }, (response) => {
          response.resume();
          resolve({ status: response.statusCode, headers: response.headers });
        })
          .on('error', reject)
          .end();
      },
    );
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
