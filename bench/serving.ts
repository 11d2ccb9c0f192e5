import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../server/package/package-root.ts';
import type { Bench, Engine, Size } from './section.ts';
import { BENCH_FOLDER, folderOf } from './stores.ts';

/** A server in a process of its own, as users run it. */
export interface Serving {
  url: string;
  /** Seconds from its start until it said that it was ready. */
  readyAfter: number;
  residentMib(): number;
  /** Mebibytes of live JavaScript, as `/metrics` says. */
  heapMib(): Promise<number>;
  stop(): Promise<void>;
}

/** `cartulary serve` as built, over a loaded graph; the embedded one gets a copy, since the folder has one owner at a time. */
export async function serveProduct(bench: Bench, engine: Engine, size: Size): Promise<Serving> {
  const script = [join(packageRoot(), 'bin', 'cartulary.mjs'), 'serve'];
  if (engine === 'neo4j') return start(script, { NEO4J_URI: await bench.neo4jUri(size) });
  await bench.store(engine, size);
  await bench.release(engine, size);
  const copy = join(BENCH_FOLDER, `served-${size}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folderOf(engine, size), copy, { recursive: true });
  const serving = await start(script, { CARTULARY_DATA: copy });
  return {
    ...serving,
    async stop() {
      await serving.stop();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** @neo4j/graphql over the same Neo4j. */
export async function servePeer(bench: Bench, size: Size): Promise<Serving> {
  const script = ['--import', 'tsx', join(packageRoot(), 'bench', 'peer-server.ts')];
  return start(script, { NEO4J_URI: await bench.neo4jUri(size) });
}

async function start(args: string[], settings: NodeJS.ProcessEnv): Promise<Serving> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...settings,
  };
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env,
    cwd: packageRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const slow = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(slow);
  };
  try {
    await until(`${url}/readyz`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    readyAfter: (performance.now() - started) / 1000,
    residentMib: () => residentMib(child.pid!),
    async heapMib() {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Math.round(Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20);
    },
    stop,
  };
}

/** One question over a kept connection; resolves with the whole body. */
export function asker(url: string, query: string, variables: unknown) {
  const agent = new Agent({ keepAlive: true });
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return {
    ask: () =>
      new Promise<string>((resolve, reject) => {
        const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        });
        sent.on('error', reject).end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Waits for the index of names, which is built after the start and would take its share of the processor. */
export async function untilSearchable(url: string, seconds = 180): Promise<number> {
  const started = performance.now();
  const { ask, close } = asker(url, '{ search(text: "pocket", first: 1) { __typename } }', {});
  try {
    while (performance.now() - started < seconds * 1000) {
      const answer = JSON.parse(await ask()) as { errors?: unknown[] };
      if (!answer.errors) return (performance.now() - started) / 1000;
    }
  } finally {
    close();
  }
  throw new Error(`The names could not be searched within ${seconds} s.`);
}

async function until(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error('The server ended at its start.');
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`${url} was not ready in five minutes.`);
}

function residentMib(pid: number): number {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Math.round(Number(kib) / 1024);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
