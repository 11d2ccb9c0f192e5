import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { loadSeed } from '../seed/load.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { CartularyError } from './errors.ts';
import { packageRoot } from './package-root.ts';
import { createRegister } from './register/create-register.ts';
import { withPassages } from './search/passage-index.ts';
import { query } from './store/cypher-library.ts';
import type { GraphStore } from './store/graph-store.ts';
import { openStore } from './store/open-store.ts';
import { createTextStore, type TextStore } from './text/text-store.ts';

/** Milliseconds in which a request must have arrived whole. */
const BODY_MS = 30_000;

const lastRevision = query('revision/head');

/**
 * Runs the server until SIGTERM or SIGINT, and resolves once it has drained. The only line on stdout says where it is;
 * logs go to stderr. Rejects with words to act on when it cannot start (STORE_REFUSED, STORE_UNAVAILABLE, BAD_USER_INPUT).
 */
export async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const texts = createTextStore(config.texts);
  const { store, textSearch: overRecords } = await openStore(config);
  const textSearch = withPassages(overRecords, store, texts);
  try {
    await seedIfEmpty(store, texts, log);
    // Begun here so that the first search need not wait long; not waited for, since a large graph takes a while.
    textSearch
      .refresh([])
      .catch((error) => log.warn({ error }, 'search is not ready; the next one tries again'));
    const app = await createApp({
      store,
      textSearch,
      texts,
      log,
      host: config.host,
      allowedHosts: config.allowedHosts,
      clientDir: join(packageRoot(), 'dist/client'),
      requestTimeoutMs: config.requestTimeoutMs,
    });
    // A body that trickles in does not hold its connection for the five minutes that Node allows.
    const server = createServer({ requestTimeout: BODY_MS }, app.express);
    await listen(server, config);
    const stopped = terminated();
    process.stdout.write(`Cartulary is at ${addressOf(server, config.host)}\n`);
    log.info({ engine: store.engine, host: config.host, port: config.port }, 'listening');
    log.info({ signal: await stopped }, 'draining');
    app.drain();
    await drain(server, config.drainMs);
    await app.stop();
  } finally {
    await store.close();
  }
  log.info('stopped');
}

async function seedIfEmpty(store: GraphStore, texts: TextStore, log: Logger): Promise<void> {
  const [head] = await store.read((tx) => tx.run(lastRevision));
  if (typeof head?.sequence === 'number') return;
  const register = createRegister(store, { singleUser: true });
  const { added } = await loadSeed(join(packageRoot(), 'seed'), { store, register, texts });
  log.info({ added }, 'seeded');
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): CartularyError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another.`,
    EACCES: `Port ${port} on ${host} is not open to this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one of its own, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is no known name. Set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  const message = reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port} (${error.message}).`;
  const field = error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'PORT' : 'HOST';
  return new CartularyError(
    'BAD_USER_INPUT',
    message,
    { field, value: field === 'PORT' ? port : host },
    { cause: error },
  );
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function terminated(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** Takes no new connection, lets running requests finish, and cuts what still runs after `patienceMs`. */
async function drain(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
