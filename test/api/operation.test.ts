import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
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

describe('health', () => {
  it('is alive, ready, and measured', async () => {
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    await api.ask('{ stats { claims } }');
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain('cartulary_store_query_seconds_count{query="graph/stats"}');
    expect(metrics).toContain('cartulary_http_request_seconds');
  });

  it('answers an empty register with nothing, not with an error', async () => {
    const { data, errors } = await api.ask(
      '{ stats { entities claims revision } claims { edges { cursor } } search(text: "a") { score } predicates { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      stats: { entities: 0, claims: 0, revision: 0 },
      claims: { edges: [] },
      search: [],
      predicates: [],
    });
  });

  it('gives each request an id and logs it', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'my-request-1' },
      body: '{"query":"{ stats { claims } }"}',
    });
    expect(response.headers.get('x-request-id')).toBe('my-request-1');
    await response.text();
    await expect
      .poll(() => api.logged.some((line) => JSON.parse(line).requestId === 'my-request-1'))
      .toBe(true);
  });

  it('refuses a name that is rebound to it', async () => {
    const status = await new Promise((resolve, reject) => {
      get(`${api.url}/healthz`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).on('error', reject);
    });
    expect(status).toBe(403);
  });

  it('is not ready while draining', async () => {
    const other = await startApi(opened);
    other.app.drain();
    expect((await fetch(`${other.url}/readyz`)).status).toBe(503);
    await other.stop();
  });
});

describe('faults', () => {
  const failing = (read: GraphStore['read']): GraphStore => ({
    engine: 'grafeo',
    read,
    readOne: (query, params, options) => read((tx) => tx.run(query, params!), options),
    write: (work, options) => opened.store.write(work, options),
    migrate: () => opened.store.migrate(),
    ping: () => opened.store.ping(),
    close: async () => {},
  });

  it('are masked under an id that the log has', async () => {
    const broken = await startApi({
      ...opened,
      store: failing(() => Promise.reject(new Error('the secret password'))),
    });
    const { errors } = await broken.ask('{ stats { claims } }');
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    const id = errors?.[0]?.extensions.id;
    expect(
      broken.logged.some((line) => JSON.parse(line).errorId === id && line.includes('the secret password')),
    ).toBe(true);
    await broken.stop();
  });

  it('a request that takes too long is TIMEOUT, retryable', async () => {
    const slow = await startApi(
      {
        ...opened,
        store: failing(async (work, options) =>
          opened.store.read(async (tx) => {
            await new Promise((resolve) => setTimeout(resolve, 400));
            return work(tx);
          }, options),
        ),
      },
      { requestTimeoutMs: 50 },
    );
    expect((await slow.ask('{ stats { claims } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'TIMEOUT',
      retryable: true,
    });
    await slow.stop();
  });

  it('a store that is gone is STORE_UNAVAILABLE, retryable, and not ready', async () => {
    const gone = await ENGINES[0]!.open();
    const cut = await startApi(gone);
    await gone.stop();
    expect((await cut.ask('{ stats { claims } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: true,
    });
    expect((await fetch(`${cut.url}/readyz`)).status).toBe(503);
    await cut.stop();
  });
});
