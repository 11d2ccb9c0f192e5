import { setMaxListeners } from 'node:events';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import { buildSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { toGraphQLError } from '../graphql-errors.ts';
import { checkQueryLimits, QUERY_LIMITS, type QueryLimits } from '../limits/query-limits.ts';
import { createLoaders } from '../loaders.ts';
import { readSchema, resolvers } from '../schema.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createReader } from '../store/reader.ts';
import type { TextSearch } from '../store/text-search.ts';
import type { TextStore } from '../text/text-store.ts';
import { checkGraphQLRequest, refusedOverGet } from './graphql-request.ts';
import type { Metrics } from './metrics.ts';
import { statusByMediaType } from './status-by-media-type.ts';

export interface GraphQLDeps {
  store: GraphStore;
  textSearch: TextSearch;
  texts: TextStore;
  log: Logger;
  metrics: Metrics;
  requestTimeoutMs: number;
  maxBody: number;
  limits?: Partial<QueryLimits>;
}

/** The GraphQL API as Express handlers, in order: body, limits, Apollo. */
export async function createGraphQLHandler(
  deps: GraphQLDeps,
): Promise<{ handlers: RequestHandler[]; stop(): Promise<void> }> {
  const { store, textSearch, texts, log, metrics, requestTimeoutMs } = deps;
  const limits = { ...QUERY_LIMITS, ...deps.limits };
  const typeDefs = readSchema();
  const schema = buildSchema(typeDefs);

  const apollo = new ApolloServer<Context>({
    typeDefs,
    resolvers,
    // The guard, the types of bodies (graphql-request.ts) and GET that never mutates take its place.
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      statusByMediaType,
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
    try {
      if (typeof given?.query === 'string')
        checkQueryLimits(schema, given.query, variablesOf(given.variables), limits);
      next();
    } catch (error) {
      next(request.method === 'GET' ? refusedOverGet(error) : error);
    }
  };

  const runOperation = expressMiddleware(apollo, {
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
  }) as RequestHandler;

  return {
    handlers: [checkGraphQLRequest, express.json({ limit: deps.maxBody }), limitQuery, runOperation],
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
