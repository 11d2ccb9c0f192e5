import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds in which the last answers leave. */
const FLUSH_MS = 500;

/**
 * Takes no new connection and lets running requests finish. What still runs after `patienceMs` is answered by `refuseRest`;
 * a connection that is open even then is cut. Resolves when none is left.
 */
export async function drainServer(server: Server, patienceMs: number, refuseRest: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const over = new AbortController();
  closed.then(() => over.abort());
  const cut = async () => {
    await sleep(patienceMs, undefined, { signal: over.signal });
    refuseRest();
    await sleep(FLUSH_MS, undefined, { signal: over.signal });
    server.closeAllConnections();
  };
  cut().catch(() => {});
  await closed;
  clearInterval(sweep);
}
