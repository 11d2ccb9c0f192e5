import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { answerOf } from './answer-of.ts';
import { type ApiServer, startApi } from './api-server.ts';

let opened: TestEngine;
beforeAll(async () => {
  opened = await ENGINES[0]!.open();
});
afterAll(async () => {
  await opened?.stop();
});

/** The store, with reads that go on only when told to. */
function held(store: GraphStore) {
  const waiting: (() => void)[] = [];
  const readOne: GraphStore['readOne'] = async (query, params, options) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return store.readOne(query, params, options);
  };
  const proxy = new Proxy(store, {
    get: (target, name) => {
      if (name === 'readOne') return readOne;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    store: proxy,
    running: () => waiting.length,
    goOn: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

const ask = (api: ApiServer, client?: string, signal?: AbortSignal) =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(client ? { 'x-forwarded-for': client } : {}) },
    body: '{"query":"{ stats { claims } }"}',
    signal,
  });
const metric = async (api: ApiServer, state: string) => {
  const text = await (await fetch(`${api.url}/metrics`)).text();
  return Number(new RegExp(`^cartulary_operations\\{state="${state}"\\} (\\d+)`, 'm').exec(text)?.[1]);
};

describe('operations at once', () => {
  it('of one client are bounded; the queue is, too: 429 with Retry-After, and other clients are let through', async () => {
    const slow = held(opened.store);
    const api = await startApi(
      { ...opened, store: slow.store },
      { operations: { operations: 4, operationsPerClient: 1 }, trustProxy: 1 },
    );
    const mine = Array.from({ length: 9 }, () => ask(api, '192.0.2.1'));
    await expect.poll(() => metric(api, 'waiting')).toBe(8);
    expect(await metric(api, 'running')).toBe(1);

    const refused = await ask(api, '192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await answerOf(refused)).errors[0].extensions).toMatchObject({
      code: 'BUSY',
      retryable: true,
      limit: 'operationsPerClient',
      allowed: 1,
    });

    const theirs = ask(api, '192.0.2.2');
    await expect.poll(() => metric(api, 'running')).toBe(2);
    const going = setInterval(slow.goOn, 5);
    for (const response of await Promise.all([...mine, theirs])) {
      expect((await answerOf(response)).data).toEqual({ stats: { claims: 0 } });
    }
    clearInterval(going);
    expect(await metric(api, 'running')).toBe(0);
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain('cartulary_operations_refused_total{limit="operationsPerClient"} 1');
    await api.stop();
  });

  it('in all are bounded: 503, by whoever asks; an address that only says it is another is no other client', async () => {
    const slow = held(opened.store);
    const api = await startApi(
      { ...opened, store: slow.store },
      { operations: { operations: 1, operationsPerClient: 1 }, trustProxy: 1 },
    );
    const first = Array.from({ length: 9 }, (_, n) => ask(api, `192.0.2.${n}`));
    await expect.poll(() => metric(api, 'waiting')).toBe(8);
    const refused = await ask(api, '192.0.2.99');
    expect(refused.status).toBe(503);
    expect((await answerOf(refused)).errors[0].extensions).toMatchObject({
      code: 'BUSY',
      limit: 'operations',
    });
    api.app.refuseRest();
    for (const response of await Promise.all(first)) {
      expect(response.status).toBe(503);
      expect((await answerOf(response)).errors[0].extensions.code).toBe('BUSY');
    }
    slow.goOn();
    await api.stop();

    const untrusting = await startApi(
      { ...opened, store: slow.store },
      { operations: { operations: 4, operationsPerClient: 1 } },
    );
    const spoofed = Array.from({ length: 9 }, (_, n) => ask(untrusting, `192.0.2.${n}`));
    await expect.poll(() => metric(untrusting, 'waiting')).toBe(8);
    expect((await ask(untrusting, '192.0.2.77')).status).toBe(429);
    untrusting.app.refuseRest();
    await Promise.all(spoofed);
    slow.goOn();
    await untrusting.stop();
  });

  it('a client that hangs up leaves the queue, and gives its place back', async () => {
    const slow = held(opened.store);
    const api = await startApi(
      { ...opened, store: slow.store },
      { operations: { operations: 1, operationsPerClient: 1 } },
    );
    const hangUp = new AbortController();
    const both = [ask(api, undefined, hangUp.signal), ask(api, undefined, hangUp.signal)];
    await expect.poll(() => metric(api, 'waiting')).toBe(1);
    hangUp.abort();
    await Promise.allSettled(both);
    await expect.poll(() => metric(api, 'waiting')).toBe(0);
    await expect.poll(() => metric(api, 'running')).toBe(0);
    slow.goOn();
    await api.stop();
  });

  it('what waits counts against its own time limit', async () => {
    const slow = held(opened.store);
    const api = await startApi(
      { ...opened, store: slow.store },
      { operations: { operations: 1, operationsPerClient: 1 }, requestTimeoutMs: 300 },
    );
    const first = ask(api);
    await expect.poll(slow.running).toBe(1);
    // Its turn never comes while the first has no answer.
    expect((await ask(api)).status).toBe(503);
    slow.goOn();
    expect((await first).status).toBe(200);
    await api.stop();
  });
});
