import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { CartularyError, type ErrorCode } from './errors.ts';

/** Codes of the GraphQL server itself for what a request did wrong. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The one mapper of errors to what GraphQL answers. An error of the table keeps its code and details; a malformed
 * request is BAD_USER_INPUT; all else is INTERNAL under an id, and `report` gets the id and the error for the log.
 */
export function toGraphQLError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (id: string, error: unknown) => void,
  newId: () => string = () => crypto.randomUUID(),
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof CartularyError && cause.code !== 'INTERNAL') {
    return { message: cause.message, ...place, extensions: extensionsOf(cause) };
  }
  const code = String(formatted.extensions?.code ?? '');
  if (!(cause instanceof CartularyError) && REQUEST_FAULTS.has(code)) {
    return {
      message: formatted.message,
      ...place,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, retryable: false },
    };
  }
  const id = newId();
  report(id, cause);
  return {
    message: `Something went wrong in the server; it is logged under ${id}.`,
    ...place,
    extensions: { code: 'INTERNAL' satisfies ErrorCode, id, retryable: false },
  };
}

/** What GraphQL shows of an error of the table. */
export function extensionsOf(error: CartularyError): Record<string, unknown> {
  return { code: error.code, ...error.details, retryable: error.retryable };
}
