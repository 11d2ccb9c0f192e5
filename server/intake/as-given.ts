import { canonicalIdentifier } from '../entity/identifier.ts';
import { CartularyError } from '../errors/errors.ts';
import type { ImportRow } from '../register/register.ts';
import { SETS } from './sets.ts';

const PLACE = /(?:^|\.)(\w+)\[(\d+)\](?:\.(\w+))?$/;

/**
 * The refusal with the place that its value has in the row. A record keeps its sets in an order of its own, in which the
 * rules count; whoever wrote the row counts in theirs.
 */
export function asGiven(error: CartularyError, row: ImportRow): CartularyError {
  const { field = '', value } = error.details;
  const [, list = '', kept, part] = PLACE.exec(field) ?? [];
  const given = (Object.values(row)[0] as Record<string, unknown>)[list];
  if (!SETS.has(list) || !Array.isArray(given)) return error;
  const spelled = (item: unknown) => {
    if (part !== undefined) return (item as Record<string, unknown> | null)?.[part];
    return list === 'identifiers' && typeof item === 'string' ? canonicalIdentifier(item) : item;
  };
  const at = given.findIndex((item) => spelled(item) === value);
  if (at < 0 || at === Number(kept)) return error;
  const moved = (text: string) => text.replace(`${list}[${kept}]`, `${list}[${at}]`);
  const details = { ...error.details, field: moved(field) };
  return new CartularyError(error.code, moved(error.message), details, { cause: error });
}
