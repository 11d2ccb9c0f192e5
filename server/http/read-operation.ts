import type { RequestHandler } from 'express';
import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import type { Documents } from '../limits/documents.ts';
import type { QueryLimits } from '../limits/limit-counter.ts';
import { checkQueryLimits } from '../limits/query-limits.ts';
import { turnOf } from '../store/turns.ts';
import { refusedOverGet } from './graphql-request.ts';
import { refusalOfWrite } from './own-writes.ts';

/** Reads what a request asks, once for all who need it, and checks it against the limits before anything of it runs. */
export function readOperation(
  schema: GraphQLSchema,
  documents: Documents,
  limits: QueryLimits,
): RequestHandler {
  return async (request, _response, next) => {
    const given = request.method === 'GET' ? searchOf(request.originalUrl) : request.body;
    try {
      // Twenty requests that came together are read one after another.
      await turnOf();
      if (typeof given?.query === 'string') {
        const read = documents.read(given.query);
        if (read.document) {
          const refusal = hasMutation(read.document) ? refusalOfWrite(request) : null;
          if (refusal) throw refusal;
          checkQueryLimits(schema, read.document, variablesOf(given.variables), limits);
        }
        documents.validate(read);
      }
      next();
    } catch (error) {
      next(request.method === 'GET' ? refusedOverGet(error) : error);
    }
  };
}

/** Whether an operation of a document writes, be it the one that is asked to run or not. */
function hasMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}

/** What a URL asks, read as the GraphQL server reads it: Express's own reader stops after a thousand names. */
function searchOf(url: string): { query?: string; variables?: string } {
  const at = url.indexOf('?');
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at)));
}

/** Variables as an object, whether they came as JSON text (GET) or parsed; anything else is left to the server to name. */
function variablesOf(given: unknown): Record<string, unknown> {
  if (typeof given !== 'string') return typeof given === 'object' ? { ...given } : {};
  try {
    return variablesOf(JSON.parse(given));
  } catch {
    return {};
  }
}
