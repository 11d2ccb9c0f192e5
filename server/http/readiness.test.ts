import { expect, it } from 'vitest';
import { CartularyError } from '../errors/errors.ts';
import { watchReadiness } from './readiness.ts';

it('asks the store once, however many ask', async () => {
  let pings = 0;
  const readiness = watchReadiness({
    async ping() {
      pings += 1;
    },
  });
  expect(await Promise.all(Array.from({ length: 50 }, readiness))).toEqual(Array(50).fill('ready'));
  expect(pings).toBe(1);
});

it('answers though the store does not, and does not ask it again beside that', async () => {
  let pings = 0;
  const readiness = watchReadiness({
    ping() {
      pings += 1;
      return new Promise(() => {});
    },
  });
  expect(await readiness()).toBe('store too slow');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await readiness()).toBe('store too slow');
  expect(pings).toBe(1);
});

it.each([
  ['STORE_UNAVAILABLE', 'store unavailable'],
  ['STORE_REFUSED', 'the store has been emptied or has another schema version'],
  ['TIMEOUT', 'store too slow'],
  ['INTERNAL', 'store unavailable'],
] as const)('says of %s: %s', async (code, status) => {
  const readiness = watchReadiness({ ping: () => Promise.reject(new CartularyError(code, 'no')) });
  expect(await readiness()).toBe(status);
});
