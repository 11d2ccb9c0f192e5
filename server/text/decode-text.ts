/**
 * The text that selectors point into: UTF-8 decoded, CRLF turned into LF, nothing else (a byte-order mark stays).
 * Invalid bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
}
