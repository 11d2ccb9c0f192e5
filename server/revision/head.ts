/** The newest revision of a history. Whoever keeps it elsewhere can later prove that the history still stands. */
export interface Head {
  /** Number of the revision, from 1. */
  sequence: number;
  /** Its hash, 64 hex digits. */
  hash: string;
}

const WRITTEN = /^([1-9]\d{0,15}):([0-9a-f]{64})$/;

/** `SEQUENCE:HASH`, as people keep it; null before the first revision. */
export function formatHead({ sequence, hash }: { sequence?: unknown; hash?: unknown }): string | null {
  return sequence && hash ? `${sequence}:${hash}` : null;
}

/** The head that a text names; null when it is malformed. */
export function parseHead(text: string): Head | null {
  const [, sequence, hash] = WRITTEN.exec(text.trim().toLowerCase()) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

/**
 * Why a register whose newest revision is `last`, and whose revision of the head's number has the hash `found`, does not
 * contain the history up to a head; null when it does.
 */
export function headFault(head: Head, last: number, found: string | null): string | null {
  if (head.sequence > last) return `the register ends at revision ${last}, revision ${head.sequence} is lost`;
  if (found === head.hash) return null;
  return `revision ${head.sequence} has the hash ${found}, not ${head.hash}: history was rewritten`;
}
