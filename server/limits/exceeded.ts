import type { CartularyError } from '../errors/errors.ts';
import { limitExceeded } from '../errors/limit-exceeded.ts';

/** LIMIT_EXCEEDED naming the limit, its number and what was asked (where counting stopped). */
export function tooMany(limit: string, what: string, allowed: number, asked: number): CartularyError {
  return limitExceeded(`${what}: ${asked}, where ${allowed} is the limit (${limit}).`, {
    limit,
    allowed,
    asked,
  });
}
