import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../api/context.ts';
import { CartularyError, type ErrorCode } from '../errors/errors.ts';
import type { CypherParams, CypherQuery, CypherRow } from '../store/graph-store.ts';
import type { Reader } from '../store/reader.ts';

/** Codes of what ends all of an operation. Another failure is its field's alone. */
const ENDING: readonly ErrorCode[] = ['TIMEOUT', 'STORE_UNAVAILABLE', 'LIMIT_EXCEEDED'];

/**
 * A reader whose failures are errors of the operation as a whole, each said once: out of time, too much read, the store
 * gone. graphql-js would make an error of its own for each field that waited, with a stack and a place in the query, and
 * five hundred take longer than an event loop may be held; the ones of an error that has a path already it takes as they are.
 */
export function failingWhole(reader: Reader): Reader {
  const whole = new WeakMap<object, GraphQLError>();
  const wholeOf = (error: unknown): unknown => {
    if (!(error instanceof CartularyError) || !ENDING.includes(error.code)) return error;
    const known = whole.get(error) ?? new GraphQLError(error.message, { path: [], originalError: error });
    whole.set(error, known);
    return known;
  };
  return {
    engine: reader.engine,
    get count() {
      return reader.count;
    },
    get left() {
      return reader.left;
    },
    check() {
      try {
        reader.check();
      } catch (error) {
        throw wholeOf(error);
      }
    },
    breathe: () => reader.breathe().catch((error) => Promise.reject(wholeOf(error))),
    run: <Row extends CypherRow>(query: CypherQuery<CypherParams, Row>, params: CypherParams = {}) =>
      reader.run(query, params).catch((error) => Promise.reject(wholeOf(error))),
    atRest: () => reader.atRest(),
  };
}

/** Leaves one of the errors that are the same. */
export const sayFailuresOnce: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body } }) {
      if (body.kind === 'single' && body.singleResult.errors)
        body.singleResult.errors = [...new Set(body.singleResult.errors)];
    },
  }),
};
