import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CartularyError, ERRORS, type ErrorCode } from '../../server/errors/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { startApi } from './api-server.ts';

let opened: TestEngine;
beforeAll(async () => {
  opened = await ENGINES[0]!.open();
});
afterAll(() => opened?.stop());

const SECRETS = ['bolt://10.0.0.7:7687', 'NEO4J_URI', '/srv/graph', 'the driver says'];
const FOR_OPERATORS = (Object.keys(ERRORS) as ErrorCode[]).filter(
  (code) => new CartularyError(code, '').forOperator,
);

/** A store that answers every question with this fault. */
function failing(fault: () => Error): GraphStore {
  const reject = () => Promise.reject(fault());
  return {
    engine: 'neo4j',
    read: reject,
    readOne: reject,
    write: reject,
    migrate: reject,
    ping: reject,
    close: async () => {},
  };
}

describe('an error for whoever runs the server', () => {
  it('is one of these', () => {
    expect(FOR_OPERATORS).toEqual(['STORE_UNAVAILABLE', 'STORE_REFUSED', 'INTERNAL']);
  });

  it.each(FOR_OPERATORS)(
    'shows a client the meaning of %s and an id; the log has all of it',
    async (code) => {
      const fault = () =>
        new CartularyError(
          code,
          `Neo4j at ${SECRETS[0]} does not answer. Check ${SECRETS[1]}.`,
          { field: SECRETS[1], value: SECRETS[2] },
          { cause: new Error(SECRETS[3]) },
        );
      const api = await startApi({ ...opened, store: failing(fault) });
      const response = await fetch(`${api.url}/graphql?query={stats{claims}}`);
      const text = await response.text();
      const ready = await (await fetch(`${api.url}/readyz`)).text();
      await api.stop();

      for (const secret of SECRETS) expect(text + ready).not.toContain(secret);
      const [{ message, extensions }] = JSON.parse(text).errors;
      expect(message).toContain(ERRORS[code].meaning);
      expect(extensions).toEqual({ code, id: expect.any(String), retryable: ERRORS[code].retryable });
      const line = api.logged.find((entry) => JSON.parse(entry).errorId === extensions.id);
      for (const secret of SECRETS) expect(line).toContain(secret);
    },
  );
});
