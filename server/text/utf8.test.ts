import { expect, test } from 'vitest';
import { decodeUtf8, NotUtf8 } from './utf8.ts';

const faultOf = (...bytes: number[]): number | null => {
  try {
    decodeUtf8(Uint8Array.from(bytes));
    return null;
  } catch (error) {
    if (error instanceof NotUtf8) return error.byte;
    throw error;
  }
};

test('whole characters are decoded, and a byte-order mark is kept', () => {
  expect(decodeUtf8(Buffer.from('\ufeffMüller 𝄞'))).toBe('\ufeffMüller 𝄞');
});

test.each([
  ['a letter of Latin-1', [0x4d, 0xfc, 0x6c], 2],
  ['a character cut off at the end', [0x4d, 0xe2, 0x82], 2],
  ['a character cut off in the middle', [0xe2, 0x82, 0x41], 1],
  ['half a surrogate pair', [0x41, 0xed, 0xa0, 0x80], 2],
  ['an overlong form', [0xc0, 0xaf], 1],
  ['the mark of UTF-16', [0xff, 0xfe, 0x7b, 0x00], 1],
])('%s is refused where it begins', (_, bytes, at) => {
  expect(faultOf(...bytes)).toBe(at);
});
