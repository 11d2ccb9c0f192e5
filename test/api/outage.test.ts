import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package/package-root.ts';
import { boltTextSearch } from '../../server/search/bolt-text-search.ts';
import { openBoltStore } from '../../server/store/bolt-store.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { neo4jSkipped, startNeo4j, type TestNeo4j } from '../neo4j-server.ts';
import { startApi } from './api-server.ts';

const skipped =
  neo4jSkipped() ?? (process.env.CARTULARY_TEST_NEO4J ? 'the given server is not ours to end' : null);
const SLOW = {
  ...rawQuery('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n', ['n']),
  writes: false,
};

describe.skipIf(skipped)(`Neo4j that dies under the server${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await startNeo4j();
  });
  afterAll(() => neo4j?.stop(), 30_000);

  it('is STORE_UNAVAILABLE to who asked, unready to who watches, and all is well once it is back', async () => {
    const store = await openBoltStore({ uri: neo4j.uri, retryMs: 500 });
    await store.migrate();
    let slow = true;
    const api = await startApi({
      store: Object.assign(Object.create(store), {
        read: (...[work, options]: Parameters<typeof store.read>) =>
          store.read(async (tx) => {
            if (slow) await tx.run(SLOW);
            return work(tx);
          }, options),
      }),
      textSearch: boltTextSearch(store),
    });
    const running = api.ask('{ stats { claims } }');
    await new Promise((wake) => setTimeout(wake, 500));
    await neo4j.kill!();
    const gone = { code: 'STORE_UNAVAILABLE', retryable: true };
    expect((await running).errors?.[0]?.extensions).toMatchObject(gone);
    slow = false;
    expect((await api.ask('{ stats { claims } }')).errors?.[0]?.extensions).toMatchObject(gone);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);

    await neo4j.restart!();
    // A server that has only just started may be too slow for a check that answers within a second.
    await expect
      .poll(async () => (await fetch(`${api.url}/readyz`)).status, { timeout: 30_000, interval: 500 })
      .toBe(200);
    expect(await api.ask('{ stats { claims } }')).toEqual({ data: { stats: { claims: 0 } } });
    await api.stop();
    await store.close();
  });
});

describe('a data folder in use', () => {
  it.each([['serve'], ['verify'], ['stats']])('is named by `cartulary %s`, which stops', async (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'cartulary-'));
    const store = await openGrafeoStore(folder);
    await store.migrate();
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', command], {
      cwd: packageRoot(),
      env: { PATH: process.env.PATH, CARTULARY_DATA: folder, PORT: '0' },
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    await store.close();
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(3);
    expect(said).toContain(folder);
    expect(said).toMatch(/in use/);
    expect(said).not.toMatch(/\n\s+at /);
  });
});
