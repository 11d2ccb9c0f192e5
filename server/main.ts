import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { type App, createApp } from './app.ts';
import { openStore } from './commands/open-store.ts';
import { type Config, requireKnownHosts } from './config/config.ts';
import { signerOf } from './config/signer.ts';
import { serveCopies } from './copy/serve-copies.ts';
import { drainServer } from './http/drain-server.ts';
import { addressOf, listen } from './http/listen.ts';
import { loadSeed } from './intake/load-seed.ts';
import { packageRoot } from './package/package-root.ts';
import { type ChangeFeed, openChangeFeed } from './register/change-feed.ts';
import { createRegister } from './register/create-register.ts';
import type { Sign } from './revision/signing.ts';
import { withPassages } from './search/passage-index.ts';
import { query } from './store/cypher-library.ts';
import type { GraphStore } from './store/graph-store.ts';
import { createTextStore, type TextStore } from './text/text-store.ts';

/** Milliseconds in which a request must have arrived whole. */
const BODY_MS = 30_000;
/** Milliseconds in which the store finishes what runs; with the drain's five seconds a stop takes less than ten in all. */
const CLOSE_MS = 2_000;
/** Milliseconds after which the process ends, whatever of the engine still runs. */
const EXIT_MS = 500;

const lastRevision = query('revision/head');

/**
 * Runs the server until SIGTERM or SIGINT, and resolves once it has drained. The only line on stdout says where it is;
 * logs go to stderr. Rejects with words to act on when it cannot start (STORE_REFUSED, STORE_UNAVAILABLE, BAD_USER_INPUT).
 */
export async function serve(config: Config): Promise<void> {
  requireKnownHosts(config);
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const texts = createTextStore(config.texts, {
    onUnreadable: (path, reason) =>
      log.warn(
        { path, reason },
        'texts cannot be read from here (CARTULARY_TEXTS); their passages are not shown',
      ),
  });
  await texts.checkFolders();
  const sign = signerOf(config);
  const { store, textSearch: overRecords } = await openStore({
    ...config,
    closeMs: CLOSE_MS,
    ownThread: { onEnd: (error) => giveUp(log, error) },
  });
  const textSearch = withPassages(overRecords, store, texts);
  let metrics: Server | null = null;
  let copies: Awaited<ReturnType<typeof serveCopies>> = null;
  let feed: ChangeFeed | null = null;
  try {
    copies = await serveCopies(store, config.dataDir, (words, error) => log.warn({ error }, words));
    await seedIfEmpty(store, texts, sign, log);
    feed = await openChangeFeed(store, [textSearch], { log });
    // Begun here so that the first search need not wait long; not waited for, since a large graph takes a while.
    textSearch
      .refresh([])
      .catch((error) => log.warn({ err: error }, 'search is not ready; the next one tries again'));
    const app = await createApp({
      store,
      register: createRegister(store, { singleUser: true, sign, feed }),
      curator: config.curator,
      textSearch,
      texts,
      log,
      host: config.host,
      allowedHosts: config.allowedHosts,
      devOrigin: config.devOrigin,
      metricsApart: config.metricsPort !== null,
      metricsHost: config.metricsHost,
      clientDir: join(packageRoot(), 'dist/client'),
      requestTimeoutMs: config.requestTimeoutMs,
      operations: config.operations,
      trustProxy: config.trustProxy,
    });
    // A body that trickles in does not hold its connection for the five minutes that Node allows.
    const server = createServer({ requestTimeout: BODY_MS }, app.express);
    metrics = await listenForMetrics(app, config, log);
    await listen(server, { host: config.host, port: config.port, settings: ['HOST', 'PORT'] });
    const stopped = terminated();
    process.stdout.write(`Cartulary is at ${addressOf(server, config.host, config.allowedHosts)}\n`);
    log.info({ engine: store.engine, host: config.host, port: config.port }, 'listening');
    log.info({ signal: await stopped }, 'draining');
    app.drain();
    await drainServer(server, config.drainMs, app.refuseRest);
    await app.stop();
  } finally {
    metrics?.close();
    metrics?.closeAllConnections();
    await copies?.close();
    await feed?.close();
    await closeInTime(store, log);
  }
  log.info('stopped');
}

/** Without its engine the server answers nothing; whoever watches over it starts it again. What was acknowledged is kept. */
function giveUp(log: Logger, error: Error): void {
  log.fatal({ err: error }, 'the embedded engine has ended');
  process.exit(1);
}

/** `/metrics` at an address of its own, where the settings give it one. */
async function listenForMetrics(app: App, config: Config, log: Logger): Promise<Server | null> {
  const { metricsHost: host, metricsPort: port } = config;
  if (port === null) return null;
  const server = createServer({ requestTimeout: BODY_MS }, app.metrics);
  await listen(server, { host, port, settings: ['CARTULARY_METRICS_HOST', 'CARTULARY_METRICS_PORT'] });
  log.info({ metrics: `${addressOf(server, host)}/metrics` }, 'metrics have an address of their own');
  return server;
}

async function seedIfEmpty(
  store: GraphStore,
  texts: TextStore,
  sign: Sign | null,
  log: Logger,
): Promise<void> {
  const [head] = await store.read((tx) => tx.run(lastRevision));
  if (typeof head?.sequence === 'number') return;
  const register = createRegister(store, { singleUser: true, sign });
  const { added } = await loadSeed(join(packageRoot(), 'seed'), { store, register, texts });
  log.info({ added }, 'seeded');
}

function terminated(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** Closes the store, or gives it up: the engine cannot cancel a query, and one that still runs must not keep the process. */
async function closeInTime(store: GraphStore, log: Logger): Promise<void> {
  const patience = new AbortController();
  const late = sleep(CLOSE_MS + 1_000, 'late' as const, { signal: patience.signal });
  try {
    const ended = await Promise.race([store.close(), late]);
    if (ended === 'late')
      log.warn('the store is given up: it did not close in time; what was acknowledged is kept');
  } finally {
    patience.abort();
    setTimeout(() => process.exit(), EXIT_MS).unref();
  }
}
