import { createHash, randomBytes } from 'node:crypto';
import type { RecordKind } from '../record/record.ts';
import { canonicalText } from '../text/canonical-text.ts';
import type { Sign } from './signing.ts';

/** What happened to one record in one revision. Digests outlive the payload when it is erased. */
export interface Change {
  /** `<sequence>:<n>`, n from 1 in the order hashed. */
  id: string;
  record: string;
  /** `erasure` marks the removal of a record's history; its `after` names what was removed. */
  kind: RecordKind | 'erasure';
  /** Canonical text of the record; null before creation, after deletion, and when erased. */
  before: string | null;
  after: string | null;
  /** Random, so that a digest does not give away a short payload. Null when erased. */
  salt: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
  erased: boolean;
}

/** One committed transaction. `hash` covers all but the reason's text and the signature, and the hash before it. */
export interface Revision {
  /** From 1, without gaps. */
  sequence: number;
  /** ISO 8601, UTC. */
  at: string;
  by: string;
  action: string;
  reason: string | null;
  reasonSalt: string | null;
  reasonDigest: string | null;
  previousHash: string;
  hash: string;
  /** Ed25519 over the 64 hex digits of `hash`, base64; null where the install does not sign. */
  signature: string | null;
}

/** What the first revision's `previousHash` is. */
export const GENESIS_HASH = '0'.repeat(64);

/** Random, 32 hex digits. */
function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Salted SHA-256 of a payload, 64 hex digits; null for no payload. */
export function digest(payload: string | null, salt: string): string | null {
  if (payload === null) return null;
  return createHash('sha256').update(salt).update('\n').update(payload).digest('hex');
}

/** A change with fresh salt and the digests of its payloads. */
export function recordChange(
  id: string,
  kind: Change['kind'],
  record: string,
  before: string | null,
  after: string | null,
): Change {
  const salt = newSalt();
  return {
    id,
    record,
    kind,
    before,
    after,
    salt,
    beforeDigest: digest(before, salt),
    afterDigest: digest(after, salt),
    erased: false,
  };
}

/** Whether a change's digests fit its payload; an erased one must have no payload and no salt left. */
export function changeHolds(change: Change): boolean {
  if (change.erased) return change.before === null && change.after === null && change.salt === null;
  if (change.salt === null) return false;
  return (
    digest(change.before, change.salt) === change.beforeDigest &&
    digest(change.after, change.salt) === change.afterDigest
  );
}

/** SHA-256 (hex) over the canonical JSON of a revision and of its changes in order, without payloads and salts. */
export function revisionHash(
  revision: Omit<Revision, 'hash' | 'reason' | 'reasonSalt' | 'signature'>,
  changes: Pick<Change, 'id' | 'record' | 'kind' | 'beforeDigest' | 'afterDigest'>[],
): string {
  const { sequence, at, by, action, reasonDigest, previousHash } = revision;
  const covered = {
    sequence,
    at,
    by,
    action,
    reasonDigest,
    previousHash,
    changes: changes.map(({ id, record, kind, beforeDigest, afterDigest }) => ({
      id,
      record,
      kind,
      beforeDigest,
      afterDigest,
    })),
  };
  return createHash('sha256').update(canonicalText(covered)).digest('hex');
}

/** The revision that follows `head`, hashed, and signed where `sign` is given. */
export function nextRevision(
  head: { sequence: number; hash: string },
  act: { at: string; by: string; action: string; reason: string | null },
  changes: Change[],
  sign: Sign | null = null,
): Revision {
  const reasonSalt = act.reason === null ? null : newSalt();
  const unhashed = {
    sequence: head.sequence + 1,
    ...act,
    reasonSalt,
    reasonDigest: reasonSalt === null ? null : digest(act.reason, reasonSalt),
    previousHash: head.hash,
  };
  const hash = revisionHash(unhashed, changes);
  return { ...unhashed, hash, signature: sign === null ? null : sign(hash) };
}

/** Order in which a revision's changes are hashed. */
export function inOrder<C extends Pick<Change, 'id'>>(changes: C[]): C[] {
  const place = (change: C) => Number(change.id.slice(change.id.indexOf(':') + 1));
  return [...changes].sort((a, b) => place(a) - place(b));
}
