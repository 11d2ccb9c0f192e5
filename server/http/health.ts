import { Router } from 'express';
import type { GraphStore } from '../store/graph-store.ts';

export interface HealthDeps {
  store: GraphStore;
  /** Whether the server was told to stop. */
  draining(): boolean;
}

/** `/healthz` (the process) and `/readyz` (the store). */
export function health({ store, draining }: HealthDeps): Router {
  const router = Router();
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
      .json({ status: ready ? 'ready' : draining() ? 'draining' : 'store unavailable' });
  });
  return router;
}
