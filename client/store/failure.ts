import { ApiError } from '../api/request.ts';
import type { Failure } from './explorer.ts';

/** A failure to show for an error; a fault of the program itself is thrown on. */
export function failureOf(error: unknown, again: () => void): Failure {
  if (!(error instanceof ApiError)) throw error;
  return { code: error.code, message: error.message, retry: error.retryable ? again : null };
}
