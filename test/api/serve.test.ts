import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package/package-root.ts';
import { neo4jSkipped, startNeo4j, startNeo4jWithPassword } from '../neo4j-server.ts';
import { answerOf } from './answer-of.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cartulary-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `cartulary serve` as its users start it, with everything it writes. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'serve'], {
    cwd: packageRoot(),
    env: { PATH: process.env.PATH, CARTULARY_DATA: join(folder, 'data'), PORT: '0', ...env },
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, said, ended };
}

describe('cartulary serve', () => {
  it('prints one line, seeds, finishes what runs on SIGTERM, and exits 0', async () => {
    const { child, said, ended } = start({});
    await expect.poll(() => said.out, { timeout: 25_000 }).toMatch(/\n/);
    expect(said.out).toMatch(/^Cartulary is at http:\/\/127\.0\.0\.1:\d+\n$/);
    const port = Number(/:(\d+)\n/.exec(said.out)![1]);

    const body = '{"query":"{ stats { liveClaims } }"}';
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    // From then on the server has it.
    await expect.poll(() => answer).toContain('100 Continue');
    child.kill('SIGTERM');
    await expect.poll(() => said.err).toContain('draining');
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    socket.write(body);
    await closed;
    expect(answer).toContain('200 OK');
    expect(answer).toMatch(/"liveClaims":[1-9]/);
    expect(await ended).toBe(0);
    expect(said.out.split('\n')).toHaveLength(2);
  });

  it('shows metrics at an address of their own, and there alone, when a setting says so', async () => {
    const { child, said, ended } = start({ CARTULARY_METRICS_PORT: '0' });
    await expect.poll(() => said.out, { timeout: 25_000 }).toMatch(/\n/);
    const url = said.out.trim().replace('Cartulary is at ', '');
    const { metrics } = JSON.parse(said.err.split('\n').find((line) => line.includes('"metrics"'))!);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect(await (await fetch(metrics)).text()).toContain('cartulary_http_request_seconds');
    expect((await fetch(new URL('/graphql?query={stats{claims}}', metrics))).status).toBe(404);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('names a folder of texts that is not there, and goes on without it', async () => {
    const missing = join(folder, 'no-texts');
    const { child, said, ended } = start({ CARTULARY_TEXTS: missing });
    await expect.poll(() => said.out, { timeout: 25_000 }).toMatch(/\n/);
    const warning = said.err.split('\n').find((line) => line.includes(missing));
    expect(JSON.parse(warning!)).toMatchObject({ level: 40, path: missing, reason: 'ENOENT' });

    const url = said.out.trim().replace('Cartulary is at ', '');
    const query =
      '{ search(text: "belarus") { field snippet } claims(first: 50) { edges { node { citations(first: 1) { edges { node { passage { text } } } } } } } }';
    const answer = await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)).text();
    expect(JSON.parse(answer).errors).toBeUndefined();
    expect(JSON.parse(answer).data.search.length).toBeGreaterThan(0);
    expect(answer).not.toContain(folder);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('answers what still runs at the end of the drain with BUSY, cuts nothing off, and exits 0', async () => {
    const { child, said, ended } = start({ CARTULARY_DRAIN_MS: '0', CARTULARY_OPERATIONS: '1' });
    await expect.poll(() => said.out, { timeout: 25_000 }).toMatch(/\n/);
    const url = said.out.trim().replace('Cartulary is at ', '');
    const ask = () =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ claims(first: 300) { edges { node { text subject { name } citations { edges { node { quote { exact } } } } } } } }"}',
      }).then(async (response) => ({ status: response.status, body: await answerOf(response) }));
    const running = Array.from({ length: 8 }, ask);
    const first = await Promise.race(running);
    expect(first.status).toBe(200);
    child.kill('SIGTERM');
    const answers = await Promise.all(running);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    for (const { body } of refused) expect(body.errors[0].extensions).toMatchObject({ code: 'BUSY' });
    for (const { status, body } of answers) {
      if (status !== 503) expect(body.data.claims.edges.length).toBeGreaterThan(100);
    }
    expect(await ended).toBe(0);
  });

  it.skipIf(neo4jSkipped())(
    'seeds an empty Neo4j when NEO4J_URI is set, and answers as on the embedded engine',
    async () => {
      const neo4j = await startNeo4j();
      try {
        await neo4j.wipe();
        const liveClaims: number[] = [];
        for (const env of [{}, { NEO4J_URI: neo4j.uri }] as Record<string, string>[]) {
          const { child, said, ended } = start(env);
          await expect.poll(() => said.out, { timeout: 60_000 }).toMatch(/\n/);
          const response = await fetch(`${said.out.trim().replace('Cartulary is at ', '')}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"query":"{ stats { engine liveClaims } }"}',
          });
          const { data } = await answerOf(response);
          expect(data.stats.engine).toBe(env.NEO4J_URI ? 'neo4j' : 'grafeo');
          liveClaims.push(data.stats.liveClaims);
          child.kill('SIGTERM');
          expect(await ended).toBe(0);
        }
        expect(liveClaims[0]).toBeGreaterThan(100);
        expect(liveClaims[1]).toBe(liveClaims[0]);
      } finally {
        await neo4j.stop();
      }
    },
  );

  it('names a port that is in use, and stops', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { said, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(3);
    expect(said.err).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(said.out).toBe('');
    const apart = start({ CARTULARY_METRICS_PORT: String(port) });
    expect(await apart.ended).toBe(3);
    expect(apart.said.err).toContain('set CARTULARY_METRICS_PORT to another');
    holder.close();
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, 'PORT="http"'],
    [
      'an address of another kind of server',
      { NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI="http://localhost:7474"',
    ],
    [
      'a password in the address of Neo4j',
      { NEO4J_URI: 'bolt://neo4j:s3cret@127.0.0.1:1' },
      'NEO4J_URI="bolt://***@127.0.0.1:1"',
    ],
    ['every address without a name', { HOST: '0.0.0.0' }, 'CARTULARY_ALLOWED_HOSTS'],
    ['a Neo4j that is not there', { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' }, '127.0.0.1:1'],
  ])('names %s, and stops', async (_, env, named) => {
    const { said, ended } = start(env as Record<string, string>);
    expect(await ended).toBe(3);
    expect(said.err).toContain(named);
    expect(said.err).not.toContain('s3cret');
    expect(said.out).toBe('');
  });

  it.skipIf(neo4jSkipped())('says that the password is wrong, and stops', async () => {
    const neo4j = await startNeo4jWithPassword();
    try {
      const { said, ended } = start({ NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: 'wrong' });
      expect(await ended).toBe(3);
      expect(said.err).toMatch(/NEO4J_PASSWORD|password/);
      expect(said.err).not.toMatch(/\n\s+at /);
      expect(said.out).toBe('');
    } finally {
      await neo4j.stop();
    }
  });
});
