import { expect, test } from 'vitest';
import { MissingKey, mustHave } from './must-have.ts';

test('a key that is not there is named', () => {
  expect(mustHave(new Map([['a', 1]]), 'a')).toBe(1);
  expect(() => mustHave(new Map<string, number>(), 'b')).toThrow(MissingKey);
  expect(() => mustHave(new Map<string, number>(), 'b')).toThrow('"b"');
});
