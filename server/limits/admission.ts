import { CartularyError } from '../errors/errors.ts';

/** How many operations may run at once, and how many more may wait, of one client and in all. */
export interface AdmissionLimits {
  operations: number;
  operationsPerClient: number;
}
export const ADMISSION_LIMITS: AdmissionLimits = { operations: 16, operationsPerClient: 8 };

/** So many times as many as may run may wait: a queue longer than that would end in time limits. */
const WAITING = 8;

/** Whose operations are too many: one client's, or everybody's. */
type Scope = 'operationsPerClient' | 'operations';

/** The turn of an operation. */
export interface Turn {
  /** Its answer is known: another may run. It counts for its client until it is over. */
  answered(): void;
  /** Its answer is read, or nobody waits for it any more. */
  over(): void;
}

interface Waiter {
  client: string;
  begin(turn: Turn): void;
  refuse(error: CartularyError): void;
}

/**
 * Lets operations begin while there is room, in all and for their client; the others wait in order, those of the client
 * with the fewest first. A queue that is full, or an end of patience, is BUSY. A client that does not read its answers
 * keeps nobody else waiting, but gets no more of them: each may take megabytes until it is read.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  /** Of each client: operations that run, and answers that are not read yet. */
  readonly #held = new Map<string, number>();
  #total = 0;
  #waiting: Waiter[] = [];

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#total;
  }
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves, once the operation may run, with its turn, which must be ended. Rejects with BUSY: at once when too many
   * wait, or when `signal` ends the waiting (its client has gone, or its time is over).
   */
  enter(client: string, signal: AbortSignal): Promise<Turn> {
    if (this.#hasRoom(client)) return Promise.resolve(this.#begin(client));
    const { operations, operationsPerClient } = this.#limits;
    const ofClient = this.#waiting.filter((each) => each.client === client).length;
    if (ofClient >= WAITING * operationsPerClient)
      return Promise.reject(busy('operationsPerClient', operationsPerClient, ofClient));
    if (this.#waiting.length >= WAITING * operations)
      return Promise.reject(busy('operations', operations, this.#waiting.length));
    return new Promise((resolve, reject) => {
      const waiter = { client, begin: resolve, refuse: reject };
      this.#waiting.push(waiter);
      const leave = () => {
        if (!this.#waiting.includes(waiter)) return;
        this.#waiting = this.#waiting.filter((each) => each !== waiter);
        const scope = this.#total >= operations ? 'operations' : 'operationsPerClient';
        reject(busy(scope, this.#limits[scope], this.#waiting.length + 1));
      };
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
    });
  }

  /** Refuses everything that waits. */
  close(): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(stopping());
  }

  #hasRoom(client: string): boolean {
    return this.#total < this.#limits.operations && this.#heldBy(client) < this.#limits.operationsPerClient;
  }

  #heldBy(client: string): number {
    return this.#held.get(client) ?? 0;
  }

  #begin(client: string): Turn {
    this.#total += 1;
    this.#held.set(client, this.#heldBy(client) + 1);
    const answered = once(() => {
      this.#total -= 1;
      this.#beginNext();
    });
    const over = once(() => {
      const left = this.#heldBy(client) - 1;
      if (left > 0) this.#held.set(client, left);
      else this.#held.delete(client);
      answered();
      this.#beginNext();
    });
    return { answered, over };
  }

  #beginNext(): void {
    const next = this.#waiting
      .filter(({ client }) => this.#hasRoom(client))
      .reduce<Waiter | null>(
        (first, each) => (first && this.#heldBy(first.client) <= this.#heldBy(each.client) ? first : each),
        null,
      );
    if (!next) return;
    this.#waiting = this.#waiting.filter((each) => each !== next);
    next.begin(this.#begin(next.client));
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}

function busy(limit: Scope, allowed: number, waiting: number): CartularyError {
  const whose = limit === 'operations' ? '' : ' of this client';
  return new CartularyError(
    'BUSY',
    `Too many operations${whose}: ${allowed} run at once, and ${waiting} wait already (${limit}).`,
    { limit, allowed, asked: allowed + waiting + 1 },
  );
}

/** For what has not begun, or has not ended, when the server stops. */
export function stopping(): CartularyError {
  return new CartularyError('BUSY', 'The server is stopping. Ask again: another may have taken its place.');
}
