import type { Request } from 'express';
import { CartularyError } from '../errors/errors.ts';
import { originOf } from './hosts.ts';
import { HttpRefusal } from './http-refusal.ts';

/**
 * Why a request may not carry a mutation, or null. It comes by POST, whose body is JSON by then, and from a page of this very
 * server, not of another port of the same machine: `Origin`, where sent, is scheme, name and port that the request is
 * addressed to, and `Sec-Fetch-Site`, where sent, is `same-origin`. Every browser sends one of them with such a request, so
 * one that sends neither is a program, which could say anything anyway.
 */
export function refusalOfWrite(request: Request): HttpRefusal | null {
  if (request.method !== 'POST') return byAnotherMethod(request.method);
  const { origin, host = '' } = request.headers;
  const own = originOf(`${request.protocol}://${host}`);
  if (origin !== undefined && (own === null || originOf(origin) !== own)) return foreign('Origin', origin);
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return foreign('Sec-Fetch-Site', site);
  return null;
}

function byAnotherMethod(method: string): HttpRefusal {
  const valid = 'a query; a mutation comes by POST';
  return new HttpRefusal(
    new CartularyError('BAD_USER_INPUT', `${method} does not take a mutation. Valid: ${valid}.`, {
      field: 'query',
      value: 'mutation',
      valid,
    }),
    405,
    { Allow: 'POST' },
  );
}

function foreign(field: string, value: string): HttpRefusal {
  const valid = 'a page of this very server, by scheme, name and port';
  const message = `${field}: ${JSON.stringify(value)} may not write. Valid: ${valid}.`;
  return new HttpRefusal(new CartularyError('FORBIDDEN', message, { field, value, valid }), 403);
}
