import { expect, test } from 'vitest';
import { periodOf } from './period.ts';

test.each([
  ['2020', '2020-01-01/2020-12-31'],
  ['2020/2020', '2020-01-01/2020-12-31'],
  ['2020-01-01/2020-12-31', '2020-01-01/2020-12-31'],
  ['2020-02', '2020-02-01/2020-02-29'],
  ['2020-08-09', '2020-08-09/2020-08-09'],
  ['-0043', '-0043-01-01/-0043-12-31'],
  ['2020/..', '2020-01-01/..'],
  ['/2020', '/2020-12-31'],
  ['2020~/2021', '2020~/2021-12-31'],
])('%s is %s', (edtf, period) => {
  expect(periodOf(edtf)).toBe(period);
});

test.each(['2020~', '2020?', '202X', '2020-XX', '2020-21', 'Y170000', 'no date', '2020/2019'])(
  '%s stays as it is',
  (edtf) => {
    expect(periodOf(edtf)).toBe(edtf);
  },
);

test('what is marked or open names another period than what is not', () => {
  const dates = [
    '2020',
    '2020~',
    '2020?',
    '2020/..',
    '../2020',
    '/2020',
    '2020/',
    '2020~/2020',
    '2020/2020~',
  ];
  expect(new Set(dates.map(periodOf)).size).toBe(dates.length);
});
