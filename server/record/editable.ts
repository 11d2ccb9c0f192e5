import { CartularyError } from '../errors/errors.ts';
import type { RecordFields } from './define-record.ts';

/** The changes, if they change only what an edit may; BAD_USER_INPUT for any other field. */
export function editable<T extends object>(
  record: string,
  changes: T,
  of: Pick<RecordFields, 'editable'>,
): T {
  const fields = Object.keys(of.editable);
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
