/** Work in memory that stops at places where other requests may take their turn, and goes on. */
export type Work<T> = Generator<undefined, T>;

/** Links looked at between two such places: about a millisecond's. */
export const LOOKS_A_TURN = 4096;

/** Does the work to its end; `breathe` is awaited at each of its stops. */
export async function done<T>(work: Work<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
