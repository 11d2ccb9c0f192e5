import { existsSync } from 'node:fs';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { CartularyError } from './errors/errors.ts';
import { answerError } from './http/answer-error.ts';
import { clientFiles } from './http/client-files.ts';
import { createGraphQLHandler } from './http/graphql-handler.ts';
import { guard } from './http/guard.ts';
import { health } from './http/health.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import { localCurator } from './http/local-curator.ts';
import { checkMethod } from './http/methods.ts';
import { createMetrics, metricsPage } from './http/metrics.ts';
import { logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { ADMISSION_LIMITS, type AdmissionLimits } from './limits/admission.ts';
import type { QueryLimits } from './limits/limit-counter.ts';
import type { Register } from './register/register.ts';
import { executableSchema } from './schema.ts';
import type { TextSearch } from './search/text-search.ts';
import type { GraphStore } from './store/graph-store.ts';
import type { TextStore } from './text/text-store.ts';

export interface AppDeps {
  store: GraphStore;
  /** Through which curators write. */
  register: Register;
  textSearch: TextSearch;
  texts: TextStore;
  log: Logger;
  /** Host that the server listens on; decides under which names it answers. */
  host: string;
  allowedHosts?: string[];
  devOrigin?: string | null;
  /** Name of the one curator of this machine, where nobody else reaches the server; null: nobody writes. */
  curator?: string | null;
  /** Whether `/metrics` is left to `App.metrics`. */
  metricsApart?: boolean;
  /** Host that `App.metrics` listens on, where that is another. */
  metricsHost?: string;
  /** Folder of the built client, or null to serve the API alone. */
  clientDir: string | null;
  /** Milliseconds for one GraphQL request. */
  requestTimeoutMs?: number;
  limits?: Partial<QueryLimits>;
  operations?: AdmissionLimits;
  /** As Express' `trust proxy` takes it. */
  trustProxy?: number | string[] | false;
  /** Bytes of a request body. */
  maxBody?: number;
}
export interface App {
  express: Express;
  /** `/metrics` alone, for an address of its own, guarded like the rest. */
  metrics: Express;
  /** From now on `/readyz` says no, so that no balancer sends more. */
  drain(): void;
  /** Answers whatever still runs or waits with BUSY, status 503. */
  refuseRest(): void;
  stop(): Promise<void>;
}

/** The HTTP application over an opened store. It never listens. */
export async function createApp(deps: AppDeps): Promise<App> {
  const {
    log,
    requestTimeoutMs = 15_000,
    maxBody = 256 * 1024,
    operations = ADMISSION_LIMITS,
    trustProxy = false,
  } = deps;
  const metrics = createMetrics();
  let draining = false;
  const graphql = await createGraphQLHandler({
    ...deps,
    schema: executableSchema(),
    metrics,
    requestTimeoutMs,
    maxBody,
    operations,
    curatorOf: localCurator(deps),
  });

  const app = createExpress().set('trust proxy', trustProxy);
  app.use(securityHeaders, logRequests(log, metrics), guard(deps), checkMethod, compression());
  app.use(health({ store: deps.store, draining: () => draining }));
  if (!deps.metricsApart) app.use(metricsPage(metrics));
  app.all('/graphql', ...graphql.handlers);
  app.use('/graphql', nothingHere);
  if (deps.clientDir && existsSync(deps.clientDir)) app.use(clientFiles(deps.clientDir));
  app.use((request, response) => {
    response
      .status(404)
      .type('text/plain')
      .send(`Nothing is at ${request.path}. The explorer is at /, the API at /graphql.\n`);
  });
  app.use(answerError(log, maxBody));

  return {
    express: app,
    metrics: createExpress().use(
      securityHeaders,
      guard({ ...deps, host: deps.metricsHost ?? deps.host }),
      checkMethod,
      metricsPage(metrics),
      answerError(log, maxBody),
    ),
    drain() {
      draining = true;
    },
    refuseRest: graphql.refuseRest,
    stop: graphql.stop,
  };
}

/** Express without what it tells of itself, and without hashes of answers that nothing keeps. */
function createExpress(): Express {
  return express().disable('x-powered-by').disable('etag');
}

/** Below the API an answer has its shape. */
const nothingHere: RequestHandler = (request, _response, next) => {
  const message = `Nothing is at ${request.originalUrl}. The API is at /graphql.`;
  next(new HttpRefusal(new CartularyError('NOT_FOUND', message), 404));
};
