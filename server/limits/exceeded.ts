import { CartularyError } from '../errors/errors.ts';

/** LIMIT_EXCEEDED naming the limit, its number and what was asked (where counting stopped). */
export function tooMany(limit: string, what: string, allowed: number, asked: number): CartularyError {
  return new CartularyError(
    'LIMIT_EXCEEDED',
    `${what}: ${asked}, where ${allowed} is the limit (${limit}).`,
    { limit, allowed, asked },
  );
}
