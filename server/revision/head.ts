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
