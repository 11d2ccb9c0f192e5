/** Milliseconds for which requests together may hold the event loop before one that can wait must. */
const HOLD_MS = 10;

const waiting: (() => void)[] = [];
/** When this turn of the event loop was first asked about; null until then. */
let began: number | null = null;

/**
 * Shares the event loop: while requests have held this turn for less than about 10 ms it gives null, go on; then a
 * promise that resolves in a later turn. One waiter goes on in each turn, in order, so that however many long requests
 * run, sockets are served between any two of their slices.
 */
export function turnOf(): Promise<void> | null {
  const now = performance.now();
  if (began === null) {
    began = now;
    setImmediate(nextTurn);
  }
  if (now - began < HOLD_MS) return null;
  return new Promise((resolve) => waiting.push(resolve));
}

function nextTurn(): void {
  const next = waiting.shift();
  began = next ? performance.now() : null;
  // A callback that is set during this one runs a turn later.
  if (next) setImmediate(nextTurn);
  next?.();
}
