import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Neo4jServer, startServer } from '../scripts/neo4j.mjs';
import { IMPORT_TIMEOUT_MS, importRows } from '../server/intake/import-rows.ts';
import type { PlacedRow } from '../server/intake/row.ts';
import { packageRoot } from '../server/package/package-root.ts';
import { createRegister } from '../server/register/create-register.ts';
import { openBoltStore } from '../server/store/bolt-store.ts';
import { openGrafeoStore } from '../server/store/grafeo-store.ts';
import type { GraphStore } from '../server/store/graph-store.ts';
import { graphRows } from './graph.ts';
import type { Bench, Engine, Size } from './section.ts';

/** Where loaded graphs stay between runs. */
export const BENCH_FOLDER = join(packageRoot(), '.bench');
export const BATCH = 2000;

/** How a graph was loaded; kept beside it. */
export interface Loaded {
  seconds: number;
  bytes: number;
  claims: number;
  revisions: number;
  at: string;
}

export function folderOf(engine: Engine, claims: number): string {
  return join(BENCH_FOLDER, `${engine}-${claims}`);
}

export function loadedFacts(engine: Engine, claims: number): Loaded | null {
  const file = join(folderOf(engine, claims), 'loaded.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Loaded) : null;
}

/** Loads the rows of a graph through the register, a revision a batch; gives the number of revisions. */
async function loadGraph(store: GraphStore, claims: number, say: (line: string) => void): Promise<number> {
  const register = createRegister(store, { singleUser: true, timeoutMs: IMPORT_TIMEOUT_MS });
  const act = { by: 'bench', action: 'import', reason: null };
  let saidAt = Date.now();
  const { revisions } = await importRows(act, () => placedRows(claims), {
    store,
    register,
    batch: BATCH,
    // The generator keeps the rules by construction: no need to check all before the first is written.
    resume: true,
    onProgress: (_, rows) => {
      if (Date.now() - saidAt < 10_000) return;
      saidAt = Date.now();
      say(`  ${rows} rows`);
    },
  });
  return revisions === null ? 0 : revisions.last - revisions.first + 1;
}

export function* placedRows(claims: number): Generator<PlacedRow> {
  let line = 0;
  for (const row of graphRows(claims)) {
    line += 1;
    yield { row, line };
  }
}

/** Stores and servers of one run. Call `close` at its end, or Neo4j is left to the end of the process. */
export class Stores implements Bench {
  readonly #stores = new Map<string, Promise<GraphStore>>();
  readonly #servers = new Map<Size, Promise<Neo4jServer>>();
  readonly say: (line: string) => void;
  readonly short: boolean;

  constructor(say: (line: string) => void, short = false) {
    this.say = say;
    this.short = short;
  }

  isLoaded(engine: Engine, claims: Size): boolean {
    return loadedFacts(engine, claims) !== null;
  }

  store(engine: Engine, claims: Size): Promise<GraphStore> {
    const key = `${engine}-${claims}`;
    const known = this.#stores.get(key) ?? this.#open(engine, claims);
    this.#stores.set(key, known);
    return known;
  }

  async neo4jUri(claims: Size): Promise<string> {
    await this.store('neo4j', claims);
    return (await this.#server(claims)).uri;
  }

  async release(engine: Engine, claims: Size): Promise<void> {
    const key = `${engine}-${claims}`;
    const store = this.#stores.get(key);
    this.#stores.delete(key);
    await (await store)?.close();
    if (engine !== 'neo4j') return;
    const server = this.#servers.get(claims);
    this.#servers.delete(claims);
    await (await server)?.stop();
  }

  async close(): Promise<void> {
    for (const key of [...this.#stores.keys()]) {
      const [engine, claims] = key.split('-');
      await this.release(engine as Engine, Number(claims) as Size);
    }
  }

  async #open(engine: Engine, claims: Size): Promise<GraphStore> {
    const folder = folderOf(engine, claims);
    const loaded = this.isLoaded(engine, claims);
    if (!loaded) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const store =
      engine === 'grafeo'
        ? await openGrafeoStore(folder, { timeoutMs: 600_000 })
        : await openPatiently((await this.#server(claims)).uri);
    await store.migrate();
    if (loaded) return store;
    this.say(`Loading ${claims} claims into ${engine} …`);
    const started = performance.now();
    const revisions = await loadGraph(store, claims, this.say);
    const seconds = (performance.now() - started) / 1000;
    const facts: Loaded = { seconds, claims, revisions, bytes: 0, at: new Date().toISOString() };
    facts.bytes = await bytesIn(folder);
    writeFileSync(join(folder, 'loaded.json'), JSON.stringify(facts, null, 2));
    this.say(`Loaded in ${seconds.toFixed(0)} s.`);
    return store;
  }

  #server(claims: Size): Promise<Neo4jServer> {
    const known =
      this.#servers.get(claims) ??
      startServer({
        dir: join(folderOf('neo4j', claims), 'data'),
        ...(claims === 1_000_000
          ? { heapMib: 3072, pageCacheMib: 3072 }
          : { heapMib: 2048, pageCacheMib: 1024 }),
      });
    this.#servers.set(claims, known);
    return known;
  }
}

/** A cold server on a busy machine may need longer for its first answer than the store waits for it. */
export async function openPatiently(uri: string, attempts = 6): Promise<GraphStore> {
  try {
    return await openBoltStore({ uri, timeoutMs: 600_000 });
  } catch (error) {
    if (attempts === 1) throw error;
    return openPatiently(uri, attempts - 1);
  }
}

/** Size of a folder's files, Neo4j's transaction logs left out: they rotate. */
async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((each) => each.isFile() && !each.parentPath.includes('transactions'))
    .reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
}
