import type { KeyObject } from 'node:crypto';
import { type Change, digest, type Revision, revisionHash } from '../revision/ledger.ts';
import { signatureHolds } from '../revision/signing.ts';
import type { Violation } from './violation.ts';

/** What of a change its revision's hash covers. */
export type Hashed = Pick<Change, 'id' | 'record' | 'kind' | 'beforeDigest' | 'afterDigest'>;

/** What of a revision the next one is held to. */
export type Previous = Pick<Revision, 'sequence' | 'hash' | 'at'>;

/** Milliseconds by which clocks may differ, or be set back, before it counts. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Holds a revision to the one before it, its hash to its content, its reason to its digest and its time to the clock.
 * @param hashed its changes in order
 * @param changes how many changes point to it
 */
export function* revisionFaults(
  revision: Revision,
  previous: Previous,
  hashed: Hashed[],
  changes: number,
  now: Date,
): Generator<Violation> {
  const { sequence, reason, reasonSalt, reasonDigest } = revision;
  const broken = (message: string): Violation => ({
    rule: 'chain-holds',
    record: `revision:${sequence}`,
    message,
  });
  if (sequence !== previous.sequence + 1)
    yield broken(`revision ${previous.sequence} is followed by ${sequence}`);
  if (revision.previousHash !== previous.hash) yield broken('it does not hash over the revision before it');
  if (changes !== hashed.length)
    yield broken(`it has ${changes} changes, of which ${hashed.length} are in its numbering`);
  if (revisionHash(revision, hashed) !== revision.hash) yield broken('its content does not have its hash');
  const fits =
    reasonSalt === null
      ? reason === null && reasonDigest === null
      : digest(reason, reasonSalt) === reasonDigest;
  if (!fits) yield broken('its reason does not fit its digest');
  const at = Date.parse(revision.at);
  if (Number.isNaN(at)) yield broken(`its time is ${JSON.stringify(revision.at)}`);
  if (at < Date.parse(previous.at) - CLOCK_SKEW_MS)
    yield broken(`its time is ${revision.at}, before that of the revision before it (${previous.at})`);
  if (at > now.getTime() + CLOCK_SKEW_MS) yield broken(`its time is ${revision.at}, which is to come`);
}

/** From the first signed revision on each is signed, by one of the keys where keys are given. */
export function* signatureFaults(
  { sequence, hash, signature }: Revision,
  signedBefore: boolean,
  keys: KeyObject[],
): Generator<Violation> {
  const broken = (message: string): Violation => ({
    rule: 'chain-holds',
    record: `revision:${sequence}`,
    message,
  });
  if (signature === null && signedBefore) yield broken('it is not signed, though one before it is');
  if (signature !== null && keys.length > 0 && !signatureHolds(hash, signature, keys))
    yield broken('its signature was not made by a key given, over its hash');
}
