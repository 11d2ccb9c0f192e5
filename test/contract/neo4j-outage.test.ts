import { Neo4jError, type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boltTextSearch } from '../../server/search/bolt-text-search.ts';
import { typedOf } from '../../server/search/typed.ts';
import { openBoltStore } from '../../server/store/bolt-store.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { neo4jSkipped, startNeo4j, startNeo4jWithPassword, type TestNeo4j } from '../neo4j-server.ts';

const skipped =
  neo4jSkipped() ?? (process.env.CARTULARY_TEST_NEO4J ? 'the given server is not ours to end' : null);
const SLOW = {
  ...rawQuery('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n', ['n']),
  writes: false,
};
const DEADLOCK = 'Neo.TransientError.Transaction.DeadlockDetected';
const DIAGNOSTICS = { OPERATION: '', OPERATION_CODE: '0', CURRENT_SCHEMA: '/' };
const ONE = { ...rawQuery('RETURN 1 AS one', ['one']), writes: false };

describe.skipIf(skipped)(`an outage of Neo4j${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop(), 30_000);

  it('in the middle of a query is STORE_UNAVAILABLE, and the same store goes on once Neo4j is back', async () => {
    const store = await openBoltStore({ uri: server.uri, retryMs: 500 });
    await store.migrate();
    const running = store.read((tx) => tx.run(SLOW));
    const outcome = expect(running).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    await new Promise((wake) => setTimeout(wake, 300));
    await server.kill!();
    await outcome;
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.write((tx) => tx.run(ONE))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });

    await server.restart!();
    await store.ping();
    expect(await store.write((tx) => tx.run(ONE))).toEqual([{ one: 1 }]);
    await store.close();
  });

  it('with every connection in use is STORE_UNAVAILABLE, not an unforeseen fault', async () => {
    const store = await openBoltStore({ uri: server.uri, poolSize: 1, acquireMs: 200 });
    const holding = store.read((tx) => tx.run(SLOW), { timeoutMs: 5_000 });
    holding.catch(() => {});
    const gone = { code: 'STORE_UNAVAILABLE', retryable: true };
    await expect(store.read((tx) => tx.run(ONE))).rejects.toMatchObject(gone);
    await expect(store.readOne(ONE, {})).rejects.toMatchObject(gone);
    await expect(holding).rejects.toMatchObject({ code: 'TIMEOUT' });
    await store.close();
  });

  it('that passes: each further attempt has what is left of the time limit, in the server too', async () => {
    const store = await openBoltStore({ uri: server.uri });
    const inner = store as unknown as { session(access: 'read' | 'write'): Session };
    const open = inner.session.bind(store);
    const given: number[] = [];
    Object.assign(store, {
      session(access: 'read' | 'write') {
        const session = open(access);
        const begin = session.beginTransaction.bind(session);
        return Object.assign(session, {
          beginTransaction(config: { timeout: number }) {
            given.push(config.timeout);
            return begin(config);
          },
        });
      },
    });
    await store.write(
      async (tx) => {
        await tx.run(ONE);
        if (given.length < 3) throw new Neo4jError('again', DEADLOCK, '50N05', 'deadlock', DIAGNOSTICS);
      },
      { timeoutMs: 30_000 },
    );
    expect(given).toHaveLength(3);
    expect(given[0]).toBeLessThanOrEqual(30_000);
    expect(given[1]).toBeLessThan(given[0]! - 100);
    expect(given[2]).toBeLessThan(given[1]! - 100);
    await store.close();
  });

  it('that leaves it emptied is named where a search misses its index', async () => {
    const store = await openBoltStore({ uri: server.uri });
    await store.migrate();
    const find = () => boltTextSearch(store).candidates(typedOf('minsk'), { kinds: ['ENTITY'], limit: 3 });
    expect(await find()).toEqual([]);
    await server.wipe();
    await expect(find()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    await store.migrate();
    expect(await find()).toEqual([]);
    await store.close();
  });

  it('at start is named with the address', async () => {
    await expect(openBoltStore({ uri: 'bolt://127.0.0.1:1', retryMs: 100 })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('bolt://127.0.0.1:1'),
    });
  });

  it('a database that does not exist is refused by its name', async () => {
    await expect(openBoltStore({ uri: server.uri, database: 'nowhere', retryMs: 100 })).rejects.toMatchObject(
      {
        code: 'STORE_REFUSED',
        message: expect.stringContaining('nowhere'),
      },
    );
  });
});

describe('the address of Neo4j', () => {
  it.each(['', 'localhost', 'http://localhost:7474', 'bolt://', 'neo4j+x://host'])(
    '%j is refused',
    async (uri) => {
      await expect(openBoltStore({ uri })).rejects.toMatchObject({
        code: 'STORE_REFUSED',
        details: { field: 'NEO4J_URI' },
      });
    },
  );
});

describe.skipIf(skipped)('the password of Neo4j', () => {
  let server: { uri: string; stop(): Promise<void> };
  beforeAll(async () => {
    server = await startNeo4jWithPassword();
  });
  afterAll(() => server?.stop(), 30_000);

  it('opens the store; a wrong one, a wrong user and none are refused in words', async () => {
    const { uri } = server;
    const store = await openBoltStore({ uri, user: 'neo4j', password: 'correct-horse' });
    await store.close();
    for (const credentials of [{ password: 'wrong' }, { user: 'nobody', password: 'correct-horse' }, {}]) {
      await expect(openBoltStore({ uri, ...credentials, retryMs: 100 })).rejects.toMatchObject({
        code: 'STORE_REFUSED',
        message: expect.stringContaining('NEO4J_PASSWORD'),
      });
    }
  });
});
