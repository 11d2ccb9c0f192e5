import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../server/package-root.ts';
import { POCKET } from './graph.ts';
import type { Bench, Engine, Row, Section, Size } from './section.ts';
import { folderOf } from './stores.ts';

const GOAL_MIB = 300;
const REQUESTS = 200;
const NEIGHBOURHOOD = `query ($of: [ID!]!) { neighborhood(of: $of, first: 100) {
  total entities { id name kind } claims { id text subject { id } object { id } standing citations { id quote { exact } source { id title } } } } }`;
const SEARCH = 'query ($text: String!) { search(text: $text, first: 10) { __typename } }';

export const section: Section = {
  name: 'memory',
  title: 'Memory of the server',
  async run(bench) {
    const rows: Row[] = [];
    for (const engine of ['grafeo', 'neo4j'] as Engine[]) {
      const size = ([1_000_000, 100_000] as Size[]).find((each) => bench.isLoaded(engine, each)) ?? 10_000;
      rows.push(...(await measure(bench, engine, size)));
    }
    return {
      selection: `\`cartulary serve\` as built, then ${REQUESTS} requests one after another: neighbourhoods of 100 claims and searches`,
      command: 'npm run bench memory',
      rows,
      notes: ['Resident memory of the server process (VmRSS); Neo4j is another process. Linux only.'],
    };
  },
};

async function measure(bench: Bench, engine: Engine, size: Size): Promise<Row[]> {
  const env: NodeJS.ProcessEnv = { ...process.env, LOG_LEVEL: 'error', HOST: '127.0.0.1' };
  env.PORT = String(await freePort());
  if (engine === 'neo4j') env.NEO4J_URI = await bench.neo4jUri(size);
  else {
    await bench.store(engine, size);
    await bench.release(engine, size);
    env.CARTULARY_DATA = folderOf(engine, size);
  }
  const script = join(packageRoot(), 'bin', 'cartulary.mjs');
  const started = performance.now();
  const child = spawn(process.execPath, [script, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${env.PORT}`;
  try {
    await until(`${url}/readyz`, child);
    const ready = (performance.now() - started) / 1000;
    const idle = residentMib(child.pid!);
    let most = 0;
    for (let n = 0; n < REQUESTS; n += 1) {
      const search = n % 4 === 3;
      const variables = search
        ? { text: ['river st', 'harbour', 'pocket neigh', 'council 12'][(n % 16) >> 2] }
        : { of: [n % 4 === 0 ? POCKET.centre : `actor:${n * 7}`] };
      await ask(url, search ? SEARCH : NEIGHBOURHOOD, variables);
      most = Math.max(most, residentMib(child.pid!));
    }
    const what = `${engine === 'grafeo' ? 'embedded, whole process' : 'server over Neo4j'}, ${size.toLocaleString('en')} claims`;
    const goal = engine === 'neo4j' ? `at most ${GOAL_MIB} MiB` : null;
    return [
      {
        what,
        measured: `${most} MiB at most (${idle} MiB when ready, after ${ready.toFixed(1)} s)`,
        goal,
        met: goal === null ? null : most <= GOAL_MIB,
      },
    ];
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
    await bench.release(engine, size);
  }
}

async function ask(url: string, query: string, variables: unknown): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors[0]!.message);
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

/** The process that runs the built server is the one that was started. */
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
