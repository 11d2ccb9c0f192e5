import { CartularyError } from '../errors/errors.ts';
import type { CypherParams, CypherQuery, CypherValue } from './graph-store.ts';

/**
 * The parameters of a query, complete and plain: what is missing is null, members of maps that are undefined are
 * left out, −0 is 0. Fails on an undeclared parameter and on what JSON cannot say (INTERNAL: a fault of ours).
 */
export function bindParams(query: CypherQuery, params: CypherParams = {}): Record<string, CypherValue> {
  for (const name of Object.keys(params)) {
    if (!(name in query.params)) throw fault(`Query ${query.name} has no parameter ${name}.`);
  }
  const bound: Record<string, CypherValue> = {};
  for (const name of Object.keys(query.params)) bound[name] = plain(params[name], `${query.name} $${name}`);
  return bound;
}

function plain(value: unknown, where: string): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainNumber(value, where);
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${where}[${index}]`));
  if (isPlainObject(value)) {
    const map: Record<string, CypherValue> = {};
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) map[key] = plain(member, `${where}.${key}`);
    }
    return map;
  }
  throw fault(`${where}: ${typeof value} is not plain JSON.`);
}

/**
 * What a driver returned as plain JSON. Arrays and maps are the driver's own, changed where they must be rather than
 * built again: a neighbourhood has ten thousand members. INTERNAL for a node, a time, a point or a number beyond 2^53.
 */
export function plainInPlace(value: unknown, where: string): CypherValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return plainNumber(value, where);
    case 'bigint':
      return plainNumber(Number(value), where);
    case 'undefined':
      return null;
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = plainInPlace(value[index], where);
    return value;
  }
  if (isPlainObject(value) && !('_id' in value && '_labels' in value)) {
    for (const key in value) {
      const member = value[key];
      if (typeof member !== 'string') value[key] = plainInPlace(member, where);
    }
    return value as CypherValue;
  }
  throw fault(`Query ${where} returns a node, a time or a point, not plain JSON.`);
}

/** A number that both engines keep exactly: finite, and an integer only below 2^53. */
function plainNumber(value: number, where: string): number {
  if (!Number.isFinite(value)) throw fault(`${where}: ${value} is not a number that can be kept.`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw fault(`${where}: ${value} is beyond 2^53.`);
  return value === 0 ? 0 : value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A fault of the program in what it sends or asks of the engine. */
export function fault(message: string, cause?: unknown): CartularyError {
  return new CartularyError('INTERNAL', message, {}, cause === undefined ? undefined : { cause });
}
