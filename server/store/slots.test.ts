import { expect, it } from 'vitest';
import { Slots } from './slots.ts';

it('gives no more slots than there are, in the order of asking', async () => {
  const slots = new Slots(2);
  const order: number[] = [];
  let taken = 0;
  let most = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => {
      const release = await slots.take();
      order.push(number);
      taken += 1;
      most = Math.max(most, taken);
      await new Promise((wake) => setTimeout(wake, 5));
      taken -= 1;
      release();
      release();
    }),
  );
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
