import { Router } from 'express';
import type { GraphStore } from '../store/graph-store.ts';
import { newestHead } from './newest-head.ts';
import { FRESH_MS, watchReadiness } from './readiness.ts';
import { sharedAnswer } from './shared-answer.ts';

export interface HealthDeps {
  store: GraphStore;
  /** Whether the server was told to stop. */
  draining(): boolean;
}

/** `/healthz` (the process) and `/readyz` (the store, within a second, and the head of its ledger). Neither waits behind queries. */
export function health({ store, draining }: HealthDeps): Router {
  const router = Router();
  const head = sharedAnswer(FRESH_MS, newestHead(store));
  const readiness = watchReadiness(store);
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const status = draining() ? 'draining' : await readiness();
    if (status === 'ready') response.json({ status, head: await head() });
    else response.status(503).json({ status });
  });
  return router;
}
