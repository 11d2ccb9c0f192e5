import { CartularyError } from '../errors/errors.ts';

/** NOT_FOUND for an id in an argument; `what` says what was looked for: `claim`, `source or citation`. */
export function notFound(field: string, id: string, what: string): CartularyError {
  return new CartularyError('NOT_FOUND', `${field}: no ${what} has the id ${JSON.stringify(id)}.`, {
    field,
    value: id,
  });
}
