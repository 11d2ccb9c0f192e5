import { Router } from 'express';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

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
