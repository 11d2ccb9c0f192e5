import { CartularyError } from '../errors/errors.ts';

/** The changes, if they change only these fields; BAD_USER_INPUT for any other. */
export function editable<T extends object>(record: string, changes: T, fields: readonly string[]): T {
  for (const field of Object.keys(changes)) {
    if (fields.includes(field)) continue;
    throw new CartularyError('BAD_USER_INPUT', `${record}: ${field} cannot be edited.`, {
      rule: 'well-formed',
      record,
      field,
      value: (changes as Record<string, unknown>)[field],
      valid: fields,
    });
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as T;
}
