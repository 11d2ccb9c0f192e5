/** Bytes that are no UTF-8, from a byte on. */
export class NotUtf8 extends Error {
  /** Place of the first byte that is wrong, from 1. */
  readonly byte: number;
  constructor(bytes: Uint8Array, at: number) {
    const found = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    super(`(0x${found}) is not UTF-8; save the file as UTF-8`);
    this.byte = at + 1;
  }
}

/**
 * Text in UTF-8, decoded strictly (RFC 8259, section 8.1): nothing is replaced, and a byte-order mark stays as U+FEFF.
 * Throws {@link NotUtf8}.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotUtf8(bytes, firstFault(bytes));
  }
}

/** Where the first character begins that is not whole. */
function firstFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begin = 0;
  try {
    for (let at = 0; at < bytes.length; at += 1) {
      if (decoder.decode(bytes.subarray(at, at + 1), { stream: true }) !== '') begin = at + 1;
    }
  } catch {
    // The byte that broke the character is known by where that began.
  }
  return begin;
}
