import { CartularyError } from '../errors/errors.ts';
import { messageOf } from '../errors/message-of.ts';
import { duplicate } from './duplicate.ts';

const DUPLICATE = /property '(\w+)' with value \w+\("((?:[^"\\]|\\.)*)"\)/;

/**
 * The engine's fault as one of ours. Told apart by `gqlStatus` and by the engine's own code (`GRAFEO-T009`) that
 * opens its message, never by the wording. `doing`: the query's name, or `open`.
 */
export function grafeoError(error: unknown, place: string, doing = ''): unknown {
  if (error instanceof CartularyError || !(error instanceof Error)) return error;
  const status = statusOf(error);
  const code = /\bGRAFEO-[A-Z]\d{3}\b/.exec(error.message)?.[0];
  const cause = { cause: error };

  if (status === 'G2000') return duplicate(error, DUPLICATE);
  if (status === 'G1001')
    return new CartularyError('IN_USE', 'A record cannot be deleted while others point to it.', {}, cause);
  if (code === 'GRAFEO-T009' || code === 'GRAFEO-X003') {
    return new CartularyError(
      doing === 'open' ? 'STORE_REFUSED' : 'STORE_UNAVAILABLE',
      `The data folder ${place} cannot be written: ${outOfSpace(error) ? 'its disk is full. Free some space' : 'its disk reports an error. Check it'}, then try again; nothing acknowledged is lost.`,
      {},
      cause,
    );
  }
  if (code === 'GRAFEO-Q003')
    return new CartularyError('TIMEOUT', 'The engine stopped a query at its own limit of 30 s.', {}, cause);
  if (status === '40000')
    return new CartularyError('STORE_UNAVAILABLE', 'Another write got in the way; try again.', {}, cause);
  if (doing === 'open') {
    if (code === 'GRAFEO-X001') {
      return new CartularyError(
        'STORE_REFUSED',
        `The data folder ${place} is in use by another process. Stop that one, or set CARTULARY_DATA to another folder.`,
        {},
        cause,
      );
    }
    return new CartularyError(
      'STORE_REFUSED',
      `The data folder ${place} holds no store that this version can open (${error.message}). Set CARTULARY_DATA to another folder.`,
      {},
      cause,
    );
  }
  return new CartularyError(
    'INTERNAL',
    `The engine refused ${doing || 'a statement'}: ${error.message}`,
    {},
    cause,
  );
}

/** Whether a store could not be opened since another process has it open. */
export function isInUse(error: unknown): boolean {
  return error instanceof CartularyError && /\bGRAFEO-X001\b/.test(messageOf(error.cause));
}

/** Whether running the same transaction again can succeed: a lost race, not a disk that refuses. */
export function isConflict(error: unknown): boolean {
  const cause = error instanceof CartularyError ? error.cause : error;
  if (!(cause instanceof Error)) return false;
  return statusOf(cause) === '40000' && !cause.message.includes('GRAFEO-T009');
}

function statusOf(error: Error): unknown {
  return 'gqlStatus' in error ? error.gqlStatus : undefined;
}

function outOfSpace(error: Error): boolean {
  return /os error 28\b/.test(error.message);
}
