/** Asks at most once in `freshMs` milliseconds, and never beside a question that has no answer yet, however many ask. */
export function sharedAnswer<T>(freshMs: number, ask: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null;
  let pending = false;
  return () => {
    if (last && (pending || performance.now() - last.at < freshMs)) return last.answer;
    pending = true;
    const answer = ask().finally(() => {
      pending = false;
    });
    last = { at: performance.now(), answer };
    return answer;
  };
}
