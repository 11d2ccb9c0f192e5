import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../server/commands/open-store.ts';
import { type ApiServer, startApi } from './api-server.ts';

// GraphQL over HTTP, as the audits of graphql-http (GraphQL Foundation) read it: every MUST and every SHOULD. A MAY asks for
// nothing: of two answers that the specification allows only one can be given.

let api: ApiServer;
let close: () => Promise<void>;
beforeAll(async () => {
  const engine = await openStore({ dataDir: null });
  api = await startApi(engine);
  close = () => engine.store.close();
});
afterAll(async () => {
  await api?.stop();
  await close?.();
});

const audits = serverAudits({ url: () => `${api.url}/graphql` });

test('there are audits of both kinds', () => {
  expect(audits.filter(({ name }) => name.startsWith('MUST')).length).toBeGreaterThan(10);
  expect(audits.filter(({ name }) => name.startsWith('SHOULD')).length).toBeGreaterThan(20);
});

test.each(
  audits
    .filter(({ name }) => !name.startsWith('MAY'))
    .map((audit) => [`${audit.id} ${audit.name}`, audit] as const),
)('%s', async (_, audit) => {
  const result = await audit.fn();
  expect(result.status === 'ok' ? null : result.reason).toBe(null);
});
