import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TypedDocumentString } from './documents.generated.ts';
import { type ApiError, request } from './request.ts';

const DOCUMENT = new TypedDocumentString<{ stats: { claims: number } }, Record<string, never>>(
  '{ stats { claims } }',
);
const DATA = { stats: { claims: 3 } };
const BUSY = { errors: [{ message: 'The server is busy.', extensions: { code: 'BUSY' } }] };

function answersWith(...answers: { body: object; retryAfter?: string }[]) {
  const fetch = vi.fn(async (_: string, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    const { body, retryAfter } = answers[Math.min(fetch.mock.calls.length, answers.length) - 1]!;
    return Response.json(body, { headers: retryAfter ? { 'retry-after': retryAfter } : {} });
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a busy server', () => {
  test('is asked again after as long as it says, and each wait is told', async () => {
    const fetch = answersWith({ body: BUSY, retryAfter: '2' }, { body: BUSY }, { body: { data: DATA } });
    const onBusy = vi.fn();
    const answer = request(DOCUMENT, {}, { onBusy });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await answer).toEqual(DATA);
    expect(onBusy.mock.calls).toEqual([[2], [2]]);
  });

  test('that stays busy is given up after five times, and may be tried again by hand', async () => {
    const fetch = answersWith({ body: BUSY, retryAfter: '3600' });
    const refused = request(DOCUMENT, {}).catch((error: ApiError) => error);
    await vi.advanceTimersByTimeAsync(4 * 15_000);
    expect(await refused).toMatchObject({ code: 'BUSY', retryable: true });
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  test('is not asked again once the request was cancelled', async () => {
    const fetch = answersWith({ body: BUSY, retryAfter: '5' });
    const controller = new AbortController();
    const refused = request(DOCUMENT, {}, { signal: controller.signal }).catch((error) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    controller.abort();
    expect(await refused).toBe(controller.signal.reason);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('waits for a busy server leave nothing at the signal, which may outlive them', async () => {
  const busy = { body: BUSY, retryAfter: '1' };
  answersWith(busy, busy, busy, { body: { data: DATA } });
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const answer = request(DOCUMENT, {}, { signal });
  await vi.advanceTimersByTimeAsync(3_000);
  await answer;
  expect(added).toHaveBeenCalledTimes(3);
  expect(removed.mock.calls).toEqual(added.mock.calls.map(([type, listener]) => [type, listener]));
});

test('a request that is cancelled is no failure of the server', async () => {
  answersWith({ body: { data: DATA } });
  const signal = AbortSignal.abort();
  expect(await request(DOCUMENT, {}, { signal }).catch((error) => error)).toBe(signal.reason);
});

test('what is no GraphQL answer is told as a server that does not answer', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }));
  await expect(request(DOCUMENT, {})).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
});
