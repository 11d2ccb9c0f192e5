import { decodeUtf8 } from './utf8.ts';

/**
 * The text that selectors point into: UTF-8 decoded, CRLF turned into LF, nothing else (a byte-order mark stays).
 * Throws NotUtf8: a quote that was verified in replaced letters would not be what the source says.
 */
export function decodeText(bytes: Uint8Array): string {
  return decodeUtf8(bytes).replaceAll('\r\n', '\n');
}
