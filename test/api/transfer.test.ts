import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, startApi } from './api-server.ts';

const SCRIPT = 'export const say = "the same words again and again";\n'.repeat(100);
let folder: string;
let opened: TestEngine;
let api: ApiServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cartulary-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Explorer</title>');
  writeFileSync(join(folder, 'graphiql.html'), '<!doctype html><title>GraphiQL</title>');
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  writeFileSync(join(folder, 'assets/index-F2d_H8-l.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/plain.js'), SCRIPT);
  opened = await ENGINES[0]!.open();
  api = await startApi(opened, { clientDir: folder });
});
afterAll(async () => {
  await api?.stop();
  await opened?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An answer as it came over the wire, not unpacked. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      get(`${api.url}${path}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    },
  );
}

const LARGE = `/graphql?query=${encodeURIComponent('{ __type(name: "Claim") { fields { name description } } }')}`;
const SMALL = `/graphql?query=${encodeURIComponent('{ stats { claims } }')}`;

describe('what is sent', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is packed as %s where it is long and the client takes it', async (encoding, unpack) => {
    const plain = await raw(LARGE);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await raw(LARGE, { 'accept-encoding': encoding });
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(unpack(packed.body)).toEqual(plain.body);

    const script = await raw('/assets/plain.js', { 'accept-encoding': encoding });
    expect(script.headers['content-encoding']).toBe(encoding);
    expect(unpack(script.body).toString()).toBe(SCRIPT);
  });

  it('is packed in the newer media type too, and by br where the client takes both', async () => {
    const accept = 'application/graphql-response+json';
    const { headers } = await raw(LARGE, { accept, 'accept-encoding': 'gzip, deflate, br' });
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': `${accept}; charset=utf-8` });
  });

  it('is left as it is where it is short', async () => {
    const { headers } = await raw(SMALL, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('what a browser keeps', () => {
  it('is a file with a hash in its name, for ever', async () => {
    const { status, headers } = await raw('/assets/index-F2d_H8-l.js');
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each(['/', '/index.html', '/graphiql', '/graphiql.html', '/robots.txt', '/assets/plain.js'])(
    'is not %s without asking, and asking costs no body',
    async (path) => {
      const first = await raw(path);
      expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
      const again = await raw(path, { 'if-none-match': String(first.headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    },
  );

  it.each([SMALL, '/healthz', '/readyz', '/metrics', '/assets/gone-F2d_H8-l.js', '/graphql/x'])(
    'is no answer of the API, no word on health, and nothing that is missing: %s',
    async (path) => {
      expect((await raw(path)).headers['cache-control']).toBe('no-store');
    },
  );

  it('gives no page more rights than it needs', async () => {
    const { headers } = await raw('/');
    for (const feature of ['camera', 'geolocation', 'microphone', 'usb'])
      expect(headers['permissions-policy']).toContain(`${feature}=()`);
  });
});
