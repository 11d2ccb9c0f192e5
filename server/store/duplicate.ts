import { CartularyError } from '../errors/errors.ts';

/** DUPLICATE_IDENTIFIER for an engine's refusal; `named` finds the property and its value in the engine's words, if there. */
export function duplicate(error: Error, named: RegExp): CartularyError {
  const value = named.exec(error.message);
  return new CartularyError(
    'DUPLICATE_IDENTIFIER',
    value
      ? `There is a record with ${value[1]} ${value[2]} already.`
      : 'There is a record with this id already.',
    value ? { rule: 'unique-identifier', field: value[1], value: value[2] } : { rule: 'unique-identifier' },
    { cause: error },
  );
}
