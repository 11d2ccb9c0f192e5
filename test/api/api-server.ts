import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { type App, type AppDeps, createApp } from '../../server/app.ts';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore } from '../../server/store/graph-store.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import type { TestEngine } from '../cypher/engines.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the schema promises, and fail where it is not there.
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}
export interface ApiServer {
  url: string;
  app: App;
  /** Lines that the server logged. */
  logged: string[];
  /** Store queries that ran since the last call. */
  queriesRun(): string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

/** More than the product allows: what an answer says is tested, and a cold Neo4j on a busy machine takes its time. */
const REQUEST_MS = 50_000;

/** Loads the seed graph into an engine of its own. */
export async function seeded(engine: TestEngine): Promise<TestEngine> {
  const register = createRegister(engine.store, { singleUser: true });
  await loadSeed(join(packageRoot(), 'seed'), { store: engine.store, register });
  return engine;
}

/** The application listening on a free loopback port. */
export async function startApi(
  { store, textSearch }: Pick<TestEngine, 'store' | 'textSearch'>,
  options: Partial<AppDeps> = {},
): Promise<ApiServer> {
  const logged: string[] = [];
  const ran: string[] = [];
  const app = await createApp({
    store: counting(store, ran),
    register: createRegister(store, { singleUser: true }),
    curator: 'ada',
    textSearch,
    texts: createTextStore([]),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    host: '127.0.0.1',
    clientDir: null,
    requestTimeoutMs: REQUEST_MS,
    ...options,
  });
  const server: Server = createServer(app.express);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    app,
    logged,
    queriesRun: () => ran.splice(0),
    async ask(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.stop();
    },
  };
}

/** A store that notes the name of every query it runs. */
function counting(store: GraphStore, ran: string[]): GraphStore {
  return {
    engine: store.engine,
    read: (work, options) =>
      store.read(
        (tx) =>
          work({
            run<Row extends CypherRow>(query: CypherQuery<CypherParams, Row>, params: CypherParams = {}) {
              ran.push(query.name);
              return tx.run(query, params);
            },
          }),
        options,
      ),
    readOne(query, params, options) {
      ran.push(query.name);
      return store.readOne(query, params, options);
    },
    write: (work, options) => store.write(work, options),
    migrate: () => store.migrate(),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
