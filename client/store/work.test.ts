import { expect, test } from 'vitest';
import { ApiError } from '../api/request.ts';
import { read } from './explorer.ts';
import { perform } from './work.ts';

test('work that is cancelled, by itself or by what takes its place, is no failure', async () => {
  const replaced = new AbortController();
  const never = ({ signal }: { signal?: AbortSignal }) =>
    new Promise<void>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  const done = perform('Waiting', never, () => {}, replaced.signal);
  replaced.abort();
  expect(await done).toBe(false);
  expect(read().failure).toBeNull();
});

test('work that fails says so, and how to try again', async () => {
  const done = await perform(
    'Failing',
    () => Promise.reject(new ApiError('BUSY', 'no')),
    () => {},
  );
  expect(done).toBe(false);
  expect(read().failure).toMatchObject({ retry: expect.any(Function) });
});
