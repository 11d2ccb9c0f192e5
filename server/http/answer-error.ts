import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { CartularyError } from '../errors.ts';
import { extensionsOf } from '../graphql-errors.ts';

/** Errors outside GraphQL (body parsing, limits, files), in the same shape as GraphQL's. */
export function answerError(log: Logger, maxBody: number): ErrorRequestHandler {
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
