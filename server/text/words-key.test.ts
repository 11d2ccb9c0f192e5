import { expect, test } from 'vitest';
import { wordsKey } from './words-key.ts';

const TEXT = 'Upper Town signed the “bridge treaty” in 1901.\n\nIt kept the toll – for a while.';

test.each([
  ['line breaks and spaces', TEXT.replace(/\s+/g, '\r\n')],
  ['quotation marks and dashes', TEXT.replace(/[“”]/g, '"').replace('–', '-')],
  ['case', TEXT.toUpperCase()],
  ['decomposed letters', `${TEXT} Zoë`.normalize('NFD')],
  ['words parted at the end of a line', TEXT.replace('bridge', 'bri-\ndge')],
])('%s make no other text', (_, other) => {
  expect(wordsKey(other)).toBe(wordsKey(other.includes('Zo') ? `${TEXT} Zoë` : TEXT));
});

test.each([
  ['a number', TEXT.replace('1901', '1902')],
  ['a word more', `${TEXT} No.`],
  ['another order', TEXT.split('\n\n').reverse().join('\n\n')],
])('%s makes another', (_, other) => {
  expect(wordsKey(other)).not.toBe(wordsKey(TEXT));
});

test.each(['', ' \n', 'Upper Town, 1901', '--- *** ---'.repeat(20)])(
  '%j has too few words to tell',
  (text) => {
    expect(wordsKey(text)).toBeNull();
  },
);
