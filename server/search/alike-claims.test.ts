import { expect, test } from 'vitest';
import { distinctionsOfClaims } from './alike-claims.ts';

const claim = (id: string, over: object = {}) => ({
  id,
  text: 'A operates in P.',
  modality: 'asserted' as const,
  negated: false,
  valid: null,
  ...over,
});
const told = (...claims: ReturnType<typeof claim>[]) => Object.fromEntries(distinctionsOfClaims(claims));

test('claims that read otherwise need no distinction, nor does one that is found twice', () => {
  expect(told(claim('a'), claim('b', { text: 'B operates in P.' }), claim('a'))).toEqual({});
});

test('claims that read alike are told apart by what is denied or not asserted, and by when', () => {
  const planned = claim('b', { text: 'A  operates in P.', modality: 'planned', valid: '2021-03' });
  const denied = claim('c', { negated: true });
  expect(told(claim('a', { valid: '2020' }), planned, denied)).toEqual({
    a: '2020',
    b: 'planned · 2021-03',
    c: 'denied',
  });
});

test('and by their ids where nothing else tells them', () => {
  expect(
    told(
      claim('a'),
      claim('b', { valid: '2020' }),
      claim('c', { valid: '2020' }),
      claim('d', { valid: '2021' }),
    ),
  ).toEqual({
    a: 'a',
    b: '2020 · b',
    c: '2020 · c',
    d: '2021',
  });
});
