import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, undefined, '0 claims'],
  [1, undefined, '1 claim'],
  [2_000, undefined, '2,000 claims'],
  [3, 'kinds of claim', '3 kinds of claim'],
])('%d', (number, many, expected) => {
  expect(counted(number, 'claim', many)).toBe(expected);
});
