import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { shownError } from '../api/graphql-errors.ts';
import { CartularyError } from '../errors/errors.ts';
import { limitExceeded } from '../errors/limit-exceeded.ts';
import { messageOf } from '../errors/message-of.ts';
import { HttpRefusal } from './http-refusal.ts';
import { acceptedType, hidesStatus } from './media-type.ts';

/**
 * Errors outside the execution of a query (guard, body, limits, files), in the shape and media type of GraphQL's. What
 * HTTP refuses has a status of its own; a query that is refused has 400, or 200 under `application/json`, as GraphQL
 * over HTTP wants it.
 */
export function answerError(log: Logger, maxBody: number): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const { error, status, headers } = refusalOf(thrown, maxBody, request.get('content-length'));
    const shown = shownError(error, (errorId, err) =>
      log.error({ errorId, requestId: response.locals.requestId, err }, 'error kept from the client'),
    );
    const mediaType = acceptedType(request);
    response
      .status(status ?? (hidesStatus(mediaType) ? 200 : 400))
      .set(headers)
      .type(mediaType ?? 'application/json')
      .send(JSON.stringify({ errors: [shown] }));
  };
}

interface Refusal {
  error: unknown;
  /** Null: the query is at fault. */
  status: number | null;
  headers: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: body-parser and send throw errors of their own shapes.
function refusalOf(thrown: any, maxBody: number, length: string | undefined): Refusal {
  if (thrown instanceof HttpRefusal) return thrown;
  if (thrown instanceof CartularyError) {
    const status = thrown.code === 'STORE_UNAVAILABLE' ? 503 : thrown.forOperator ? 500 : null;
    return { error: thrown, status, headers: {} };
  }
  const status: number = thrown?.status ?? thrown?.statusCode ?? 500;
  const error =
    thrown?.type === 'entity.too.large' ? tooLarge(thrown, maxBody, length) : unread(thrown, status);
  return { error, status, headers: {} };
}

/** What is packed is counted unpacked, up to where counting stopped. */
function tooLarge(thrown: { length?: number }, allowed: number, length: string | undefined): CartularyError {
  return limitExceeded(`The body has more than ${allowed} bytes (bodySize).`, {
    limit: 'bodySize',
    allowed,
    asked: Math.max(Number(thrown.length ?? length ?? 0), allowed + 1),
  });
}

function unread(thrown: unknown, status: number): unknown {
  if (status === 404) return new CartularyError('NOT_FOUND', 'There is no such file.');
  if (status < 400 || status >= 500) return thrown;
  return new CartularyError('BAD_USER_INPUT', `The request cannot be read: ${messageOf(thrown)}.`, {
    field: 'body',
    valid: 'a JSON object such as {"query": "{ stats { claims } }"}, as UTF-8',
  });
}
