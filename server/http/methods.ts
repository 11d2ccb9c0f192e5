import type { RequestHandler } from 'express';
import { CartularyError } from '../errors/errors.ts';
import { HttpRefusal } from './http-refusal.ts';

const READ = ['GET', 'HEAD', 'OPTIONS'];
const GRAPHQL = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Answers `OPTIONS`, and refuses what a path does not take (405): only `/graphql` takes a body. */
export const checkMethod: RequestHandler = (request, response, next) => {
  const allowed = /^\/graphql\/?$/.test(request.path) ? GRAPHQL : READ;
  const headers = { Allow: allowed.join(', ') };
  if (request.method === 'OPTIONS') {
    response.status(204).set(headers).end();
    return;
  }
  next(allowed.includes(request.method) ? undefined : wrongMethod(request.method, headers));
};

function wrongMethod(method: string, headers: { Allow: string }): HttpRefusal {
  const valid = headers.Allow;
  return new HttpRefusal(
    new CartularyError('BAD_USER_INPUT', `${method} is not taken here. Valid: ${valid}.`, {
      field: 'method',
      value: method,
      valid,
    }),
    405,
    headers,
  );
}
