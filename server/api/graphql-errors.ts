import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { CartularyError, ERRORS, type ErrorCode } from '../errors/errors.ts';

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

/** Gets the id that a client is given, and the error for the log. */
export type Report = (id: string, error: unknown) => void;

/** An error as the API shows it, without its place in the query. */
export interface ShownError {
  message: string;
  extensions: { code: ErrorCode; retryable: boolean; [detail: string]: unknown };
}

/** The one mapper of errors to what GraphQL answers; a malformed request is BAD_USER_INPUT, all else as `shownError` says. */
export function toGraphQLError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: Report,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  // Of the operation as a whole (whole-failures.ts): no field is named.
  const isWhole = formatted.path?.length === 0;
  const place = isWhole ? {} : { locations: formatted.locations, path: formatted.path };
  const code = String(formatted.extensions?.code ?? '');
  if (!(cause instanceof CartularyError) && REQUEST_FAULTS.has(code)) {
    return {
      message: formatted.message,
      ...place,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, retryable: false },
    };
  }
  return { ...shownError(cause, report), ...place };
}

/**
 * What a client may read of any error: its message and details where they are for the client, else what its code means
 * and an id, under which `report` gets the whole. What is none of the table's is INTERNAL.
 */
export function shownError(
  error: unknown,
  report: Report,
  newId: () => string = () => crypto.randomUUID(),
): ShownError {
  if (error instanceof CartularyError && !error.forOperator) {
    const { code, details, retryable } = error;
    return { message: error.message, extensions: { code, ...details, retryable } };
  }
  const code = error instanceof CartularyError ? error.code : 'INTERNAL';
  const { retryable, meaning } = ERRORS[code];
  const id = newId();
  report(id, error);
  return { message: `${meaning} It is logged under ${id}.`, extensions: { code, id, retryable } };
}
