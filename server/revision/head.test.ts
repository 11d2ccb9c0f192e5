import { expect, test } from 'vitest';
import { formatHead, headFault, parseHead } from './head.ts';

const hash = 'a1'.repeat(32);

test('a head is written and read back; before the first revision there is none', () => {
  expect(formatHead({ sequence: 12, hash })).toBe(`12:${hash}`);
  expect(parseHead(`12:${hash}`)).toEqual({ sequence: 12, hash });
  expect(parseHead(` 12:${hash.toUpperCase()}\n`)).toEqual({ sequence: 12, hash });
  expect(formatHead({ sequence: null, hash: null })).toBeNull();
});

test.each(['', '12', hash, `0:${hash}`, `-1:${hash}`, `1.5:${hash}`, `12:${hash}0`, `12:${'g'.repeat(64)}`])(
  '%j is no head',
  (text) => expect(parseHead(text)).toBeNull(),
);

test('a head is contained, lost, or rewritten', () => {
  const head = { sequence: 2, hash };
  expect(headFault(head, 2, hash)).toBeNull();
  expect(headFault(head, 9, hash)).toBeNull();
  expect(headFault(head, 1, null)).toContain('is lost');
  expect(headFault(head, 9, 'b2'.repeat(32))).toContain('rewritten');
});
