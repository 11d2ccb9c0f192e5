import { CartularyError } from '../errors/errors.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { HttpRefusal } from './http-refusal.ts';

const VALID = 'a request in UTF-8';

/** Refuses a body that is not UTF-8, before a parser puts U+FFFD in the place of what it cannot read. */
export function checkBody(_request: unknown, _response: unknown, body: Uint8Array, encoding: string): void {
  // A charset of its own is for the parser to know or to refuse.
  if (!/^utf-?8$/i.test(encoding)) return;
  try {
    decodeUtf8(body);
  } catch {
    throw refused('body', 'The body is not UTF-8');
  }
}

/** Refuses an address whose percent-encoded bytes are not UTF-8, for the same reason. */
export function checkAddress(url: string): void {
  for (const [bytes] of url.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    try {
      decodeURIComponent(bytes);
    } catch {
      throw refused('URL', `${bytes.slice(0, 60)} in the address is not UTF-8`);
    }
  }
}

function refused(field: string, message: string): HttpRefusal {
  const error = new CartularyError('BAD_USER_INPUT', `${message}. Valid: ${VALID}.`, { field, valid: VALID });
  return new HttpRefusal(error, 400);
}
