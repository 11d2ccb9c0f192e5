import { expect, test } from 'vitest';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';

const text = 'One – two.\nStill one.\n\n\nTwo here, two there.\n \nThree';

test('paragraphs are blocks of lines between blank lines, counted in UTF-16 code units', () => {
  expect(paragraphsOf(text)).toEqual([
    { start: 0, end: 21 },
    { start: 24, end: 44 },
    { start: 47, end: 52 },
  ]);
  expect(paragraphsOf('😀\n\nb')).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 5 },
  ]);
});

test('a place is in the paragraph that it starts in, from 1, or in none', () => {
  expect([0, 20, 24, 47, 51].map((at) => paragraphAt(text, at))).toEqual([1, 1, 2, 3, 3]);
  expect([21, 22, 45, 52].map((at) => paragraphAt(text, at))).toEqual([null, null, null, null]);
});
