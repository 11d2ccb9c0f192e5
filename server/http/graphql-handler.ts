import { setMaxListeners } from 'node:events';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type RequestHandler } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ANSWER_LIMITS } from '../api/answer-limits.ts';
import type { Context } from '../api/context.ts';
import { toGraphQLError } from '../api/graphql-errors.ts';
import type { Curator } from '../api/policy.ts';
import type { AdmissionLimits } from '../limits/admission.ts';
import { boundedAnswer } from '../limits/answer-limits.ts';
import { Documents } from '../limits/documents.ts';
import { introspectionAnswers } from '../limits/introspection-answers.ts';
import { QUERY_LIMITS, type QueryLimits } from '../limits/limit-counter.ts';
import { gateMutations } from '../limits/mutation-gate.ts';
import { gateRootFields, SCANS } from '../limits/root-gate.ts';
import type { Register } from '../register/register.ts';
import type { TextSearch } from '../search/text-search.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createReader } from '../store/reader.ts';
import { Slots } from '../store/slots.ts';
import { turnOf } from '../store/turns.ts';
import type { TextStore } from '../text/text-store.ts';
import { admit } from './admit.ts';
import { checkGraphQLRequest } from './graphql-request.ts';
import type { Metrics } from './metrics.ts';
import { checkBody } from './not-utf8.ts';
import { readOperation } from './read-operation.ts';
import { statusByMediaType } from './status-by-media-type.ts';
import { failingWhole, sayFailuresOnce } from './whole-failures.ts';

export interface GraphQLDeps {
  /** With its resolvers; the handler changes it (`gateRootFields`). */
  schema: GraphQLSchema;
  store: GraphStore;
  textSearch: TextSearch;
  texts: TextStore;
  log: Logger;
  metrics: Metrics;
  requestTimeoutMs: number;
  maxBody: number;
  limits?: Partial<QueryLimits>;
  operations: AdmissionLimits;
  register: Register;
  /** Who may write with a request; null: nobody. */
  curatorOf(request: Request): Curator | null;
}

/** The GraphQL API as Express handlers, in order: body, limits, admission, Apollo. They share one schema and one parse of a query. */
export async function createGraphQLHandler(
  deps: GraphQLDeps,
): Promise<{ handlers: RequestHandler[]; refuseRest(): void; stop(): Promise<void> }> {
  const { schema, store, register, textSearch, texts, log, metrics, requestTimeoutMs } = deps;
  const limits = { ...QUERY_LIMITS, ...deps.limits };
  gateRootFields(schema);
  gateMutations(schema);
  const documents = new Documents(schema, limits.tokens);
  const admitting = admit(deps.operations, requestTimeoutMs, metrics);

  /** One for each error, however many fields it left without a value. */
  const shownErrors = new WeakMap<object, GraphQLFormattedError>();
  const apollo = new ApolloServer<Context>({
    schema,
    documentStore: documents.store,
    // The guard, the types of bodies (graphql-request.ts) and GET that never mutates take its place.
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: log,
    stringifyResult: boundedAnswer,
    plugins: [
      sayFailuresOnce,
      // Nobody caches by hints, and instrumenting every field for them costs a third of a large answer.
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's own page would come from a CDN.
      ApolloServerPluginLandingPageDisabled(),
      answerIntrospection(schema),
      releaseWhenAnswered,
      statusByMediaType,
    ],
    formatError(formatted, error) {
      const known = shownErrors.get(error as object);
      if (known) return known;
      const shown = toGraphQLError(formatted, error, (id, cause) =>
        log.error({ errorId: id, err: cause }, 'error kept from the client'),
      );
      metrics.errors.inc({ code: String(shown.extensions?.code) });
      shownErrors.set(error as object, shown);
      return shown;
    },
  });
  await apollo.start();

  const runOperation = expressMiddleware(apollo, {
    async context({ req, res }) {
      const requestId = String(res.locals.requestId);
      const gone = new AbortController();
      // Each query of the request listens to it.
      setMaxListeners(0, gone.signal);
      res.on('close', () => gone.abort());
      const read = createReader(store, {
        timeoutMs: requestTimeoutMs,
        since: res.locals.arrivedAt,
        maxRecords: ANSWER_LIMITS.records,
        signal: gone.signal,
        onQuery: (name, ms) => metrics.queries.observe({ query: name }, ms / 1000),
      });
      const reader = failingWhole(read);
      res.locals.reader = reader;
      res.locals.operation = req.body?.operationName;
      return {
        requestId,
        release: res.locals.release,
        reader,
        scans: new Slots(SCANS),
        textSearch,
        texts,
        register,
        curator: deps.curatorOf(req),
        log: log.child({ requestId }),
      };
    },
  }) as RequestHandler;

  return {
    handlers: [
      checkGraphQLRequest,
      express.json({ limit: deps.maxBody, verify: checkBody }),
      readOperation(schema, documents, limits),
      admitting.handler,
      unlessAnswered(runOperation),
    ],
    refuseRest: admitting.refuseRest,
    stop: () => apollo.stop(),
  };
}

/** The end of a drain answers what still runs; that its own answer then comes too late is no fault. */
function unlessAnswered(handler: RequestHandler): RequestHandler {
  return (request, response, next) =>
    handler(request, response, (error) => {
      if (!response.headersSent) next(error);
    });
}

const releaseWhenAnswered: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue }) {
      contextValue.release();
      // Writing an answer as JSON is done in one go.
      await turnOf();
    },
  }),
};

function answerIntrospection(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const answerTo = introspectionAnswers(schema);
  return {
    requestDidStart: async () => ({
      async responseForOperation({ document, operation }) {
        // None where the request names one that its document has not.
        const singleResult = operation ? answerTo(document, operation) : null;
        return singleResult && { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    }),
  };
}
