import { createHash } from 'node:crypto';

/** Letters and digits that a text must have to be told from others by them. */
const LEAST = 40;

/**
 * What two texts share exactly when they have the same words in one order, however they are set, spaced and punctuated and
 * in whatever case; null for a text of a few words.
 */
export function wordsKey(text: string): string | null {
  const letters = text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < LEAST
    ? null
    : createHash('sha256').update(letters.toLowerCase()).digest('base64url');
}
