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

const RETRYABLE = new Set(['UNREACHABLE', 'STORE_UNAVAILABLE', 'TIMEOUT', 'INTERNAL']);
const UNREACHABLE = 'Cartulary’s server does not answer. See that it is running, then try again.';

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Sends one document to `/graphql` and gives its data whole.
 * Throws ApiError for the first error in the answer, AbortError when `signal` fires.
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post(JSON.stringify({ query: document.toString(), variables }), signal);
  const answer = await readAnswer<Result>(response);
  const [error] = answer.errors ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!answer.data) throw new ApiError('UNREACHABLE', UNREACHABLE);
  return answer.data;
}

async function post(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  try {
    return await fetch('/graphql', { method: 'POST', headers, body, signal });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('UNREACHABLE', UNREACHABLE);
  }
}

/** A body that is no GraphQL answer comes from whatever stands in the server's place. */
async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    throw new ApiError('UNREACHABLE', UNREACHABLE);
  }
}
