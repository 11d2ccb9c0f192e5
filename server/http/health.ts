import { Router } from 'express';
import type { GraphStore } from '../store/graph-store.ts';
import { newestHead } from './newest-head.ts';

export interface HealthDeps {
  store: GraphStore;
  /** Whether the server was told to stop. */
  draining(): boolean;
}

/** `/healthz` (the process) and `/readyz` (the store, and the head of its ledger). */
export function health({ store, draining }: HealthDeps): Router {
  const router = Router();
  const head = newestHead(store);
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = draining()
      ? false
      : await store.ping().then(
          () => true,
          () => false,
        );
    response
      .status(ready ? 200 : 503)
      .json(
        ready
          ? { status: 'ready', head: await head() }
          : { status: draining() ? 'draining' : 'store unavailable' },
      );
  });
  return router;
}
