import { expect, test } from 'vitest';
import { dateWords } from './dates.ts';

test.each([
  ['2022', '2022'],
  ['2020-08', 'Aug 2020'],
  ['2022-02-10', '10 Feb 2022'],
  ['2022-02-10?/2022-02-20?', '10 Feb 2022? – 20 Feb 2022?'],
  ['2020-07/..', 'since Jul 2020'],
  ['../2020-07', 'until Jul 2020'],
  ['/2020-07', 'until Jul 2020, start unknown'],
  ['2014/', 'from 2014, end unknown'],
  ['1999~', 'about 1999'],
  ['201X', '201X'],
  ['2022-21', '2022-21'],
  ['../..', 'at all times'],
])('%s is "%s"', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});
