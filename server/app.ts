import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { buildSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { CartularyError } from './errors.ts';
import { extensionsOf, toGraphQLError } from './graphql-errors.ts';
import { guard } from './http/guard.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { securityHeaders } from './http/security-headers.ts';
import { checkQueryLimits, QUERY_LIMITS, type QueryLimits } from './limits/query-limits.ts';
import { createLoaders } from './loaders.ts';
import { readSchema, resolvers } from './schema.ts';
import type { GraphStore } from './store/graph-store.ts';
import { createReader } from './store/reader.ts';
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
  const { store, textSearch, texts, log, requestTimeoutMs = 15_000, maxBody = 256 * 1024 } = deps;
  const limits = { ...QUERY_LIMITS, ...deps.limits };
  const metrics = createMetrics();
  const typeDefs = readSchema();
  const schema = buildSchema(typeDefs);
  let draining = false;

  const apollo = new ApolloServer<Context>({
    typeDefs,
    resolvers,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: log,
    plugins: [
      {
        // Without a page of Apollo's own, which would come from a CDN.
        async serverWillStart() {
          return {};
        },
      },
    ],
    formatError(formatted, error) {
      const shown = toGraphQLError(formatted, error, (id, cause) =>
        log.error({ errorId: id, err: cause }, 'internal error'),
      );
      metrics.errors.inc({ code: String(shown.extensions?.code) });
      return shown;
    },
  });
  await apollo.start();

  const limitQuery: RequestHandler = (request, _response, next) => {
    const given = request.method === 'GET' ? searchOf(request.originalUrl) : request.body;
    if (typeof given?.query === 'string')
      checkQueryLimits(schema, given.query, variablesOf(given.variables), limits);
    next();
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders, logRequests(log, metrics), guard(deps.host, deps.allowedHosts ?? []));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const ready = draining
      ? false
      : await store.ping().then(
          () => true,
          () => false,
        );
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : draining ? 'draining' : 'store unavailable' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use(
    '/graphql',
    express.json({ limit: maxBody }),
    limitQuery,
    expressMiddleware(apollo, {
      async context({ req, res }) {
        const requestId = String(res.locals.requestId);
        const gone = new AbortController();
        // Each query of the request listens to it.
        setMaxListeners(0, gone.signal);
        res.on('close', () => gone.abort());
        const reader = createReader(store, {
          timeoutMs: requestTimeoutMs,
          signal: gone.signal,
          onQuery: (name, ms) => metrics.queries.observe({ query: name }, ms / 1000),
        });
        res.locals.reader = reader;
        res.locals.operation = req.body?.operationName;
        return {
          requestId,
          reader,
          loaders: createLoaders(reader),
          textSearch,
          texts,
          log: log.child({ requestId }),
        };
      },
    }) as RequestHandler,
  );
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
    stop: () => apollo.stop(),
  };
}

/** What a URL asks, read as the GraphQL server reads it: Express's own reader stops after a thousand names. */
function searchOf(url: string): { query?: string; variables?: string } {
  const at = url.indexOf('?');
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at)));
}

/** Variables as an object, whether they came as JSON text (GET) or parsed; anything else is left to the server to name. */
function variablesOf(given: unknown): Record<string, unknown> {
  if (typeof given !== 'string')
    return given && typeof given === 'object' ? (given as Record<string, unknown>) : {};
  try {
    return variablesOf(JSON.parse(given));
  } catch {
    return {};
  }
}

/** Gives each request an id, taken from `X-Request-Id` when that is plain, and logs how it was answered. */
function logRequests(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const asked = request.get('x-request-id') ?? '';
    const requestId = /^[\w.-]{1,64}$/.test(asked) ? asked : randomUUID();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    const route = /^\/(graphql|graphiql|healthz|readyz|metrics)$/.exec(request.path)?.[0] ?? 'client';
    response.on('close', () => {
      const ms = performance.now() - started;
      const labels = { method: request.method, route, status: String(response.statusCode) };
      metrics.requests.observe(labels, ms / 1000);
      const level = route === '/graphql' ? 'info' : 'debug';
      log[level](
        {
          requestId,
          ...labels,
          ms: Math.round(ms),
          queries: response.locals.reader?.count,
          operation: response.locals.operation,
          aborted: !response.writableFinished || undefined,
        },
        'request',
      );
    });
    next();
  };
}

/** Errors outside GraphQL (body parsing, limits, files), in the same shape as GraphQL's. */
function answerError(log: Logger, maxBody: number): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const error = errorOf(thrown, maxBody, request.get('content-length'));
    if (error) {
      const status =
        error.code === 'LIMIT_EXCEEDED' && error.details.limit === 'bodySize'
          ? 413
          : error.code === 'NOT_FOUND'
            ? 404
            : 400;
      response.status(status).json({ errors: [{ message: error.message, extensions: extensionsOf(error) }] });
      return;
    }
    const id = randomUUID();
    log.error({ errorId: id, requestId: response.locals.requestId, err: thrown }, 'internal error');
    const message = `Something went wrong in the server; it is logged under ${id}.`;
    response
      .status(500)
      .json({ errors: [{ message, extensions: { code: 'INTERNAL', id, retryable: false } }] });
  };
}

// biome-ignore lint/suspicious/noExplicitAny: body-parser and send throw errors of their own shapes.
function errorOf(thrown: any, maxBody: number, length: string | undefined): CartularyError | null {
  if (thrown instanceof CartularyError) return thrown.code === 'INTERNAL' ? null : thrown;
  if (thrown?.type === 'entity.too.large') {
    // What is packed is counted unpacked, up to where counting stopped.
    const asked = Math.max(Number(thrown.length ?? length ?? 0), maxBody + 1);
    return new CartularyError('LIMIT_EXCEEDED', `The body has more than ${maxBody} bytes (bodySize).`, {
      limit: 'bodySize',
      allowed: maxBody,
      asked,
    });
  }
  const status = thrown?.status ?? thrown?.statusCode;
  if (status === 404) return new CartularyError('NOT_FOUND', 'There is no such file.');
  if (status >= 400 && status < 500) {
    return new CartularyError('BAD_USER_INPUT', `The request cannot be read: ${thrown.message}.`, {
      field: 'body',
      valid: 'a JSON object such as {"query": "{ stats { claims } }"}, as UTF-8',
    });
  }
  return null;
}
