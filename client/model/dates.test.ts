import { describe, expect, test } from 'vitest';
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
  ['1999%', 'about 1999?'],
  ['2022-21', 'spring 2022'],
  ['2022-24~', 'about winter 2022'],
  ['../..', 'at all times'],
])('%s is "%s"', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

describe('before Christ, where EDTF counts a year 0', () => {
  test.each([
    ['-0043-03-15', '15 Mar 44 BC'],
    ['0000', '1 BC'],
    ['-0001', '2 BC'],
    ['0001', 'AD 1'],
    ['0622-07', 'Jul AD 622'],
    ['-0043-03~', 'about Mar 44 BC'],
    ['-0043?', '44 BC?'],
    ['-0049/-0044-03-15', '50 BC – 15 Mar 45 BC'],
    ['-0026/0014', '27 BC – AD 14'],
    ['-0026/..', 'since 27 BC'],
    ['../-0026%', 'until about 27 BC?'],
    ['Y-170000002', '170,000,003 BC'],
    ['Y170000002', '170,000,002'],
  ])('%s is "%s"', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});

describe('with digits left open', () => {
  test.each([
    ['201X', '2010s'],
    ['201X?', '2010s?'],
    ['19XX', '1900–1999'],
    ['1XXX', '1000–1999'],
    ['019X', '190–199'],
    ['-004X', '50–41 BC'],
    ['-01XX', '200–101 BC'],
    ['00XX', '1 BC–99'],
    ['2004-XX', '2004, month unknown'],
    ['2004-06-XX', 'Jun 2004, day unknown'],
    ['2004-XX-XX', '2004, month unknown'],
    ['190X/191X', '1900s – 1910s'],
  ])('%s is "%s"', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});

test.each([
  ['1985-04-12T23:20:30Z', '12 Apr 1985, 23:20 UTC'],
  ['1985-04-12T23:20:30-04:00', '12 Apr 1985, 23:20 UTC−04:00'],
  ['1985-04-12T23:20:30', '12 Apr 1985, 23:20'],
])('the time of %s is told: "%s"', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test.each(['', 'spring', '2022-13', '1X9X', 'XXXX', '2022-XX-10', '[1667,1668]', '1/2/3', '20'])(
  'what is no date of levels 0 and 1 comes back as it is: %s',
  (text) => {
    expect(dateWords(text)).toBe(text);
  },
);
