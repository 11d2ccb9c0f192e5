import type { CartularyError } from '../errors/errors.ts';

/** What HTTP itself refuses before GraphQL is asked: an error of the table with the status and headers that say the same. */
export class HttpRefusal extends Error {
  readonly error: CartularyError;
  readonly status: number;
  readonly headers: Record<string, string>;
  constructor(error: CartularyError, status: number, headers: Record<string, string> = {}) {
    super(error.message, { cause: error });
    this.error = error;
    this.status = status;
    this.headers = headers;
  }
}
