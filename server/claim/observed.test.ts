import { expect, test } from 'vitest';
import { toDayNumber, toIsoDate } from '../dates/edtf.ts';
import { type Dated, observedOf } from './observed.ts';

const said = (saidOn: string | null, over: Partial<Dated> = {}): Dated => ({
  stance: 'supports',
  status: 'reviewed',
  sourceStatus: 'live',
  saidOn,
  issued: null,
  ...over,
});

const dates = (...evidence: Dated[]) => {
  const { observedFrom, observedBy, observedUntil, observedTo } = observedOf(evidence);
  return [observedFrom, observedBy, observedUntil, observedTo].map(toIsoDate);
};

test.each([
  ['2022-02-10', ['2022-02-10', '2022-02-10', '2022-02-10', '2022-02-10']],
  ['2020', ['2020-01-01', '2020-12-31', '2020-01-01', '2020-12-31']],
  ['2020-07/2021-03', ['2020-07-01', '2021-03-31', '2020-07-01', '2021-03-31']],
  ['2022-02-10?', ['2022-02-10', '2022-02-10', null, '2022-02-10']],
  ['2022~', ['2022-01-01', '2022-12-31', null, '2022-12-31']],
  ['2020-08/2022-02-10?', ['2020-08-01', '2022-02-10', '2020-08-01', '2022-02-10']],
  ['2020-08?/2022-02-10', ['2020-08-01', '2022-02-10', null, '2022-02-10']],
  ['/2022-02-10', [null, '2022-02-10', null, '2022-02-10']],
  ['../2022-02-10?', [null, '2022-02-10', null, '2022-02-10']],
  ['2020-08/', ['2020-08-01', null, '2020-08-01', null]],
  ['2020-08/..', ['2020-08-01', null, '2020-08-01', null]],
  ['202X', ['2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31']],
])('%s says from, by, until and to', (saidOn, expected) => {
  expect(dates(said(saidOn))).toEqual(expected);
});

test('a citation without a date of its own takes that of its source', () => {
  expect(dates(said(null, { issued: '2021-03-04' }))).toEqual(Array(4).fill('2021-03-04'));
  expect(dates(said('2020-01-02', { issued: '2021-03-04' }))).toEqual(Array(4).fill('2020-01-02'));
});

test('of several the widest span, the first that had surely spoken and the last that surely still did', () => {
  expect(dates(said('2020'), said('2021-06-01'), said('2022-01/2022-03'))).toEqual([
    '2020-01-01',
    '2020-12-31',
    '2022-01-01',
    '2022-03-31',
  ]);
  expect(dates(said('/2020'), said('2021/'))).toEqual([null, '2020-12-31', '2021-01-01', null]);
});

test('the days that are known as such are kept, once each and in order', () => {
  const { seenOn } = observedOf([
    said('2022-02-10'),
    said('2021-01-01'),
    said('2022-02-10'),
    said('2022-02-11?'),
    said('2020'),
    said('2021-01-02/2021-01-02'),
  ]);
  expect(seenOn).toEqual([toDayNumber(2021, 1, 1), toDayNumber(2021, 1, 2), toDayNumber(2022, 2, 10)]);
});

test.each<[string, Partial<Dated>]>([
  ['contradicts', { stance: 'contradicts' }],
  ['mentions', { stance: 'mentions' }],
  ['is a draft', { status: 'draft' }],
  ['is retracted', { status: 'retracted' }],
  ['is of a retracted source', { sourceStatus: 'retracted' }],
  ['has a date that is none', { saidOn: 'spring' }],
])('a citation that %s observes nothing', (_, over) => {
  expect(dates(said('2020', over))).toEqual([null, null, null, null]);
});

test('without a dated citation nothing is observed', () => {
  expect(observedOf([said(null)])).toEqual(observedOf([]));
  expect(observedOf([])).toEqual({
    observedFrom: null,
    observedBy: null,
    observedUntil: null,
    observedTo: null,
    seenOn: null,
  });
});
