/** What one operation may read, and how large its answer may be. */
export const ANSWER_LIMITS = {
  /** Records that its queries bring, together. */
  records: 50_000,
  /** Characters of its answer as JSON. */
  answerSize: 8 * 2 ** 20,
};
