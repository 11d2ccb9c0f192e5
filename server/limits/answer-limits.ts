import { shownError } from '../api/graphql-errors.ts';
import { tooMany } from './exceeded.ts';

/** What one operation may read, and how large its answer may be. */
export const ANSWER_LIMITS = {
  /** Records that its queries bring, together. */
  records: 50_000,
  /** Characters of its answer as JSON. */
  answerSize: 8 * 2 ** 20,
};

/** An answer as JSON; one that is too large gives way to LIMIT_EXCEEDED without data. */
export function boundedAnswer(answer: unknown): string {
  const text = JSON.stringify(answer);
  const allowed = ANSWER_LIMITS.answerSize;
  if (text.length <= allowed) return text;
  const error = tooMany('answerSize', 'The answer is too large', allowed, text.length);
  return JSON.stringify({ errors: [shownError(error, () => {})] });
}
