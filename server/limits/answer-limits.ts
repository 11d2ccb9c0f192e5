import { ANSWER_LIMITS } from '../api/answer-limits.ts';
import { shownError } from '../api/graphql-errors.ts';
import { tooMany } from './exceeded.ts';

/** An answer as JSON; one that is too large gives way to LIMIT_EXCEEDED without data. */
export function boundedAnswer(answer: unknown): string {
  const text = JSON.stringify(answer);
  const allowed = ANSWER_LIMITS.answerSize;
  if (text.length <= allowed) return text;
  const error = tooMany('answerSize', 'The answer is too large', allowed, text.length);
  return JSON.stringify({ errors: [shownError(error, () => {})] });
}
