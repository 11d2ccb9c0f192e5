import type { ArrangeTask, Positions } from './arrange.ts';

/** Runs layouts in a worker, one at a time; a newer task makes the answer to an older one void. */
export class Arranger {
  readonly #worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  #ticket = 0;

  /** Resolves to null when a newer task came in between. */
  arrange(task: ArrangeTask): Promise<Positions | null> {
    this.#ticket += 1;
    const ticket = this.#ticket;
    return new Promise((resolve, reject) => {
      const settle = ({ data }: MessageEvent<{ ticket: number; positions: Positions }>) => {
        if (data.ticket !== ticket) return;
        this.#worker.removeEventListener('message', settle);
        resolve(ticket === this.#ticket ? data.positions : null);
      };
      this.#worker.addEventListener('message', settle);
      this.#worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
      this.#worker.postMessage({ ticket, task });
    });
  }

  close(): void {
    this.#ticket += 1;
    this.#worker.terminate();
  }
}
