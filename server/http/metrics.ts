import { Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows, in a registry of its own. Times are in seconds. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
  return {
    registry,
    requests: new Histogram({
      name: 'cartulary_http_request_seconds',
      help: 'Time to answer an HTTP request.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [registry],
    }),
    queries: new Histogram({
      name: 'cartulary_store_query_seconds',
      help: 'Time of a named store query.',
      labelNames: ['query'],
      buckets,
      registers: [registry],
    }),
    errors: new Counter({
      name: 'cartulary_graphql_errors_total',
      help: 'GraphQL errors by code.',
      labelNames: ['code'],
      registers: [registry],
    }),
    refused: new Counter({
      name: 'cartulary_operations_refused_total',
      help: 'Operations refused with BUSY, by the limit that was full.',
      labelNames: ['limit'],
      registers: [registry],
    }),
    /** Shows how many operations run and wait. */
    watchOperations(operations: { readonly running: number; readonly waiting: number }) {
      new Gauge({
        name: 'cartulary_operations',
        help: 'Operations that run or wait for their turn.',
        labelNames: ['state'],
        registers: [registry],
        collect() {
          this.set({ state: 'running' }, operations.running);
          this.set({ state: 'waiting' }, operations.waiting);
        },
      });
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** `/metrics`, in Prometheus' text form. */
export function metricsPage({ registry }: Metrics): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
