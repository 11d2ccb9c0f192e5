import { existsSync } from 'node:fs';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { answerError } from './http/answer-error.ts';
import { createGraphQLHandler } from './http/graphql-handler.ts';
import { guard } from './http/guard.ts';
import { health } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { QueryLimits } from './limits/query-limits.ts';
import type { GraphStore } from './store/graph-store.ts';
import type { TextSearch } from './store/text-search.ts';
import type { TextStore } from './text/text-store.ts';

export interface AppDeps {
  store: GraphStore;
  textSearch: TextSearch;
  texts: TextStore;
  log: Logger;
  /** Host that the server listens on; decides under which names it answers. */
  host: string;
  allowedHosts?: string[];
  /** Folder of the built client, or null to serve the API alone. */
  clientDir: string | null;
  /** Milliseconds for one GraphQL request. */
  requestTimeoutMs?: number;
  limits?: Partial<QueryLimits>;
  /** Bytes of a request body. */
  maxBody?: number;
}
export interface App {
  express: Express;
  /** From now on `/readyz` says no, so that no balancer sends more. */
  drain(): void;
  stop(): Promise<void>;
}

/** The HTTP application over an opened store. It never listens. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { log, requestTimeoutMs = 15_000, maxBody = 256 * 1024 } = deps;
  const metrics = createMetrics();
  let draining = false;
  const graphql = await createGraphQLHandler({ ...deps, metrics, requestTimeoutMs, maxBody });

  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders, logRequests(log, metrics), guard(deps.host, deps.allowedHosts ?? []));
  app.use(health({ store: deps.store, metrics, draining: () => draining }));
  app.use('/graphql', ...graphql.handlers);
  if (deps.clientDir && existsSync(deps.clientDir)) {
    const clientDir = deps.clientDir;
    app.get('/graphiql', (_request, response) => response.sendFile('graphiql.html', { root: clientDir }));
    app.use(express.static(clientDir, { index: 'index.html', redirect: false }));
  }
  app.use((request, response) => {
    response
      .status(404)
      .type('text/plain')
      .send(`Nothing is at ${request.path}. The explorer is at /, the API at /graphql.\n`);
  });
  app.use(answerError(log, maxBody));

  return {
    express: app,
    drain() {
      draining = true;
    },
    stop: graphql.stop,
  };
}
