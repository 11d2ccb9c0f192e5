import { Router } from 'express';
import type { GraphStore } from '../store/graph-store.ts';
import type { Metrics } from './metrics.ts';

export interface HealthDeps {
  store: GraphStore;
  metrics: Metrics;
  /** Whether the server was told to stop. */
  draining(): boolean;
}

/** `/healthz` (the process), `/readyz` (the store) and `/metrics`. */
export function health({ store, metrics, draining }: HealthDeps): Router {
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
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
