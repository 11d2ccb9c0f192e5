import { expect, test } from 'vitest';
import { passageAround } from './passage.ts';

test('a paragraph is shown whole, of a file without blank lines only what stands next to the quote', () => {
  expect(passageAround('Title\n\nOne two three.', { start: 11, end: 14 })).toMatchObject({
    text: 'One two three.',
    paragraph: 2,
  });
  const table = `${'x'.repeat(9000)}quote${'y'.repeat(9000)}`;
  const passage = passageAround(table, { start: 9000, end: 9005 })!;
  expect(passage.text.length).toBe(805);
  expect(passage.text.slice(passage.start, passage.end)).toBe('quote');
});
