import type { ArrangeTask, Positions } from './arrange-task.ts';

interface Waiting {
  ticket: number;
  settle(positions: Positions | null): void;
  fail(error: Error): void;
}

/** Runs layouts in a worker, one at a time; a newer task makes the answer to an older one void. */
export class Arranger {
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;
  #ticket = 0;

  /** Resolves to null when a newer task came in between, or it was stopped. */
  arrange(task: ArrangeTask): Promise<Positions | null> {
    this.#waiting?.settle(null);
    this.#ticket += 1;
    const ticket = this.#ticket;
    return new Promise((settle, fail) => {
      this.#waiting = { ticket, settle, fail };
      this.#worker ??= this.#start();
      this.#worker.postMessage({ ticket, task });
    });
  }

  /** Ends what is running; the next task starts a worker anew. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting?.settle(null);
    this.#waiting = null;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<{ ticket: number; positions: Positions }>) => {
      if (data.ticket === this.#waiting?.ticket) this.#waiting.settle(data.positions);
    });
    worker.addEventListener('error', (event) => this.#waiting?.fail(new Error(event.message)));
    return worker;
  }
}
