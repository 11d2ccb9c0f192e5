import type { TypedDocumentString } from './documents.generated.ts';

/** What went wrong with a request. `code` is the server's (docs/errors.md), or UNREACHABLE when nothing answered. */
export class ApiError extends Error {
  readonly code: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.retryable = RETRYABLE.has(code);
  }
}

/** How a request is followed: it ends when `signal` fires; `onBusy` is told of each wait for a busy server, in seconds. */
export interface Call {
  signal?: AbortSignal;
  onBusy?(seconds: number): void;
}

const RETRYABLE = new Set(['UNREACHABLE', 'STORE_UNAVAILABLE', 'TIMEOUT', 'BUSY', 'INTERNAL']);
const UNREACHABLE = 'Cartulary’s server does not answer. See that it is running, then try again.';
/** A busy server is asked so often in all, and never sooner than it says. */
const TRIES = 5;
const LONGEST_WAIT = 15;

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Sends one document to `/graphql` and gives its data whole. Waits and asks again while the server says BUSY.
 * Throws ApiError for the first error in the answer, and whatever the signal's reason is when it fires.
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  call: Call = {},
): Promise<Result> {
  const body = JSON.stringify({ query: document.toString(), variables });
  for (let tries = 1; ; tries += 1) {
    const response = await post(body, call);
    const answer = await readAnswer<Result>(response, call);
    const [error] = answer.errors ?? [];
    if (error?.extensions?.code === 'BUSY' && tries < TRIES) {
      const seconds = waitOf(response, tries);
      call.onBusy?.(seconds);
      await pause(seconds, call.signal);
      continue;
    }
    if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message);
    if (!answer.data) throw new ApiError('UNREACHABLE', UNREACHABLE);
    return answer.data;
  }
}

async function post(body: string, { signal }: Call): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  try {
    return await fetch('/graphql', { method: 'POST', headers, body, signal });
  } catch {
    signal?.throwIfAborted();
    throw new ApiError('UNREACHABLE', UNREACHABLE);
  }
}

/** A body that is no GraphQL answer comes from whatever stands in the server's place. */
async function readAnswer<T>(response: Response, { signal }: Call): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    signal?.throwIfAborted();
    throw new ApiError('UNREACHABLE', UNREACHABLE);
  }
}

/** What `Retry-After` asks for, else twice as long each time; in seconds. */
function waitOf(response: Response, tries: number): number {
  const asked = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Math.min(LONGEST_WAIT, Math.max(1, Number.isNaN(asked) ? 2 ** (tries - 1) : asked));
}

/** Waits, and leaves nothing behind at the signal: one outlives many waits. Rejects with its reason when it fires. */
function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
