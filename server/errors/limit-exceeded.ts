import { CartularyError } from './errors.ts';

/** LIMIT_EXCEEDED naming the limit, its number, what was asked (where counting stopped) and the argument, if it is one's. */
export function limitExceeded(
  message: string,
  details: { limit: string; allowed: number; asked: number; field?: string },
): CartularyError {
  return new CartularyError('LIMIT_EXCEEDED', message, details);
}
