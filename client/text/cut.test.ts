import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTo, graphemes } from './cut.ts';

const upTo = (most: number) => (text: string) => [...graphemes(text)].length <= most;

test('what fits stays whole, what does not ends with an ellipsis', () => {
  expect(cutTo('Alpha Office', upTo(12))).toBe('Alpha Office');
  expect(cutTo('Alpha Office', upTo(11))).toBe('Alpha Offi…');
  expect(cutTo('Alpha Office', upTo(7))).toBe('Alpha…');
});

test('no letter loses its accent and no emoji its parts', () => {
  expect(cutTo('e\u0301e\u0301e\u0301', upTo(2))).toBe('e\u0301…');
  expect(cutTo('👩‍🚀👩‍🚀👩‍🚀', upTo(2))).toBe('👩‍🚀…');
});

test('the longest beginning that fits is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 }), fc.nat(60), (text, room) => {
      const most = room + 1;
      const cut = cutTo(text, upTo(most));
      if (upTo(most)(text)) expect(cut).toBe(text);
      else expect([...graphemes(cut)].length).toBeLessThanOrEqual(most);
    }),
  );
});

test('a name of 100,000 letters is cut at once', () => {
  expect(cutTo('ä'.repeat(100_000), (text) => text.length <= 20)).toBe(`${'ä'.repeat(19)}…`);
});
