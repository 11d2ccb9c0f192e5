import type { Request, RequestHandler } from 'express';
import { CartularyError } from '../errors/errors.ts';
import { HttpRefusal } from './http-refusal.ts';
import { acceptedType } from './media-type.ts';
import { checkAddress } from './not-utf8.ts';

/**
 * What must hold of a request to `/graphql` as HTTP (GraphQL over HTTP) before anything reads it: a browser that opens the
 * address is sent to GraphiQL, a body is JSON (415), the answer's media type is one that the client takes (406).
 * HEAD runs as GET, whose body Node then leaves out.
 */
export const checkGraphQLRequest: RequestHandler = (request, response, next) => {
  response.vary('Accept');
  checkAddress(request.originalUrl);
  if (request.method !== 'POST' && isOpenedByPerson(request)) {
    response.redirect(303, '/graphiql');
    return;
  }
  const mediaType = acceptedType(request);
  if (mediaType === null) return next(notAcceptable(request.get('accept') ?? ''));
  // Agreed once: whoever answers below reads the same.
  request.headers.accept = mediaType;
  if (request.method === 'POST' && !isJson(request)) return next(notJson(request.get('content-type') ?? ''));
  if (request.method === 'HEAD') request.method = 'GET';
  next();
};

/** What is no query cannot come by GET: the status says so too (405). All else is what it was. */
export function refusedOverGet(error: unknown): unknown {
  const isNoQuery =
    error instanceof CartularyError && error.code === 'BAD_USER_INPUT' && error.details.field === 'query';
  return isNoQuery ? new HttpRefusal(error, 405, { Allow: 'POST' }) : error;
}

function isOpenedByPerson(request: Request): boolean {
  const { originalUrl: url } = request;
  const asks = url.includes('?') && new URLSearchParams(url.slice(url.indexOf('?'))).has('query');
  return (
    !asks &&
    request.accepts(['application/json', 'application/graphql-response+json', 'text/html']) === 'text/html'
  );
}

/** Whether a body, if any, is named JSON; the parser of bodies leaves alone what is not. */
function isJson(request: Request): boolean {
  return /^\s*application\/json\s*(;|$)/i.test(request.get('content-type') ?? '');
}

function notJson(value: string): HttpRefusal {
  const valid = 'application/json';
  return new HttpRefusal(
    new CartularyError(
      'BAD_USER_INPUT',
      `Content-Type: ${JSON.stringify(value)} is not read. Valid: ${valid}.`,
      {
        field: 'Content-Type',
        value,
        valid,
      },
    ),
    415,
    { Accept: valid },
  );
}

function notAcceptable(value: string): HttpRefusal {
  const valid = ['application/graphql-response+json', 'application/json'];
  return new HttpRefusal(
    new CartularyError(
      'BAD_USER_INPUT',
      `Accept: ${JSON.stringify(value)} takes no answer of GraphQL. Valid: ${valid.join(', ')}.`,
      {
        field: 'Accept',
        value,
        valid,
      },
    ),
    406,
  );
}
