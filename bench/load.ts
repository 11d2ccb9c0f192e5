import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Neo4jServer, startServer } from '../scripts/neo4j.mjs';
import { importRows } from '../server/intake/import-rows.ts';
import { createRegister } from '../server/register/create-register.ts';
import { openGrafeoStore } from '../server/store/grafeo-store.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore } from '../server/store/graph-store.ts';
import { verify } from '../server/verify/verify.ts';
import type { Engine, Row, Section, Size } from './section.ts';
import { BATCH, BENCH_FOLDER, loadedFacts, openPatiently, placedRows } from './stores.ts';

const GOAL = 1.3;
const ENGINES: Engine[] = ['grafeo', 'neo4j'];

export const section: Section = {
  name: 'load',
  title: 'Loading through the register',
  async run(bench) {
    const rows: Row[] = [];
    const notes: string[] = [];
    // The ratio hardly depends on the size, and ten times the claims take ten times as long: BENCH_LOAD=100000 asks for more.
    const sizes = bench.short ? [500] : (process.env.BENCH_LOAD ?? '10000').split(',').map(Number);
    for (const size of sizes) {
      for (const engine of ENGINES) {
        bench.say(`${engine}, ${size} claims`);
        const found = await compare(engine, size);
        rows.push(...found.rows);
        notes.push(...found.notes);
      }
    }
    for (const size of [100_000, 1_000_000] as Size[])
      for (const engine of ENGINES) rows.push(once(engine, size));
    return {
      selection:
        `the generated graph from its vocabulary to its contradictions, ${BATCH} rows a batch; ` +
        'each batch is loaded by `importRows` into one store, then the statements that wrote it, and no other, are run ' +
        'with the same rows in one transaction on a second store: the same nodes, relationships, changes and revisions',
      command: 'npm run bench load',
      rows,
      notes,
    };
  },
};

function once(engine: Engine, size: Size): Row {
  const facts = loadedFacts(engine, size);
  return {
    what: `${engine}, ${size.toLocaleString('en')} claims: time (once, on a busy machine) and size of the store`,
    measured: facts
      ? `${Math.round(facts.seconds)} s in ${facts.revisions} revisions, ${(facts.bytes / 2 ** 30).toFixed(2)} GiB`
      : 'not loaded on this machine',
    goal: null,
    met: null,
  };
}

interface Opened {
  store: GraphStore;
  close(): Promise<void>;
}

async function open(engine: Engine, name: string): Promise<Opened> {
  const folder = join(BENCH_FOLDER, 'load', `${engine}-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let server: Neo4jServer | null = null;
  if (engine === 'neo4j') server = await startServer({ dir: folder, heapMib: 1024, pageCacheMib: 512 });
  const store = server
    ? await openPatiently(server.uri)
    : await openGrafeoStore(folder, { timeoutMs: 600_000 });
  await store.migrate();
  return {
    store,
    async close() {
      await store.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Loads a graph batch by batch, in turn through the register and bare. */
export async function compare(engine: Engine, size: number): Promise<{ rows: Row[]; notes: string[] }> {
  const kept = await open(engine, 'register');
  const bare = await open(engine, 'bare');
  const spent = { register: 0, bare: 0, queries: 0 };
  const byQuery = new Map<string, number>();
  let written: [CypherQuery, CypherParams][] = [];
  const observed: GraphStore = {
    ...bound(kept.store),
    write: (work, options) =>
      kept.store.write((tx) => {
        written = [];
        return work({
          async run<Row extends CypherRow>(query: CypherQuery<CypherParams, Row>, params: CypherParams = {}) {
            const started = performance.now();
            const rows = await tx.run(query, params);
            const ms = performance.now() - started;
            spent.queries += ms;
            if (query.writes) written.push([query, params]);
            else byQuery.set(query.name, (byQuery.get(query.name) ?? 0) + ms);
            return rows;
          },
        });
      }, options),
  };
  // Asked once each batch is committed: then the bare store gets the same writes.
  const catchUp = async () => {
    spent.register += performance.now() - started;
    const from = performance.now();
    const batch = written;
    await bare.store.write(async (tx) => {
      for (const [query, params] of batch) await tx.run(query, params);
    });
    spent.bare += performance.now() - from;
    started = performance.now();
  };
  const register = createRegister(observed, { singleUser: true, timeoutMs: 600_000, feed: { catchUp } });
  let started = performance.now();
  const act = { by: 'bench', action: 'import', reason: null };
  await importRows(act, () => placedRows(size), { store: observed, register, batch: BATCH, resume: true });
  const reads = [...byQuery].sort((a, b) => b[1] - a[1]);
  const reading = reads.reduce((sum, [, ms]) => sum + ms, 0);
  const verified = await verifyTimed(kept.store);
  await kept.close();
  await bare.close();
  const ratio = spent.register / spent.bare;
  const label = `${engine}, ${size.toLocaleString('en')} claims`;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return {
    rows: [
      {
        what: `${label}: through the register`,
        measured: `${seconds(spent.register)}, bare ${seconds(spent.bare)}: ${ratio.toFixed(2)} ×`,
        goal: `at most ${GOAL} × bare`,
        met: ratio <= GOAL,
      },
      {
        what: `${label}: verify`,
        measured: `${seconds(verified.ms)}, ${verified.violations} violations`,
        goal: '0 violations',
        met: verified.violations === 0,
      },
    ],
    notes:
      ratio <= GOAL
        ? []
        : [
            `${label}: of ${seconds(spent.register)}, ${seconds(spent.queries - reading)} write, ${seconds(reading)} read ` +
              `(${reads
                .slice(0, 4)
                .map(([name, ms]) => `${name} ${seconds(ms)}`)
                .join(
                  ', ',
                )}), the rest (${seconds(spent.register - spent.queries)}) is Node.js making the rows, rules, ` +
              'canonical JSON and digests, and the commit.',
          ],
  };
}

function bound(store: GraphStore): GraphStore {
  return {
    engine: store.engine,
    read: store.read.bind(store),
    readOne: (query, params, options) => store.readOne(query, params, options),
    write: store.write.bind(store),
    migrate: store.migrate.bind(store),
    ping: store.ping.bind(store),
    close: store.close.bind(store),
  };
}

async function verifyTimed(store: GraphStore): Promise<{ ms: number; violations: number }> {
  const started = performance.now();
  let violations = 0;
  for await (const _ of verify(store)) violations += 1;
  return { ms: performance.now() - started, violations };
}
