import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { cslOf } from './csl.ts';
import { cslDate } from './csl-date.ts';
import { cslName } from './csl-name.ts';

describe('a date', () => {
  test.each([
    ['2022-02-10', { 'date-parts': [[2022, 2, 10]] }],
    ['2022-02', { 'date-parts': [[2022, 2]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022-02-10T10:00:00Z', { 'date-parts': [[2022, 2, 10]] }],
    ['2022~', { 'date-parts': [[2022]], circa: true }],
    ['2022-02-10?', { 'date-parts': [[2022, 2, 10]], circa: true }],
    ['2022-21', { 'date-parts': [[2022]], season: 1 }],
    ['2022-24~', { 'date-parts': [[2022]], season: 4, circa: true }],
    [
      '2020-07/2021-03',
      {
        'date-parts': [
          [2020, 7],
          [2021, 3],
        ],
      },
    ],
    ['2020?/2021', { 'date-parts': [[2020], [2021]], circa: true }],
    ['2020-07/..', { literal: '2020-07–' }],
    ['2020-07/', { literal: '2020-07–' }],
    ['../2020', { literal: '–2020' }],
    ['19XX', { 'date-parts': [[1900], [1999]], circa: true }],
    ['-20XX', { 'date-parts': [[-2100], [-2001]], circa: true }],
    ['1985-XX-XX', { 'date-parts': [[1985]] }],
    ['1985-04-XX', { 'date-parts': [[1985, 4]] }],
    ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['Y-12020', { 'date-parts': [[-12021]] }],
  ])('%s', (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });
});

describe('a name', () => {
  test.each([
    ['Tester, Ann B.', { family: 'Tester', given: 'Ann B.' }],
    ['van den Berg, Jan', { family: 'van den Berg', given: 'Jan' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ["O'Neill, Seán", { family: "O'Neill", given: 'Seán' }],
    ['Лукашенко, Александр Григорьевич', { family: 'Лукашенко', given: 'Александр Григорьевич' }],
  ])('of a person: %s', (author, name) => {
    expect(cslName(author)).toEqual(name);
  });
  test.each([
    'Ann Tester',
    'Central Intelligence Agency',
    'Ministry of Defence, Republic of Belarus',
    'University of California, Davis',
    'Acme, Inc.',
    'Müller & Co., Berlin',
    'Smith, John, Jones, Mary',
    'Reuters, 12 May',
    'Tester,',
    ', Ann',
    '王小明',
  ])('that is not parted: %s', (author) => {
    expect(cslName(author)).toEqual({ literal: author });
  });
});

test('a reader of CSL-JSON finds authors and dates', () => {
  const source = {
    id: 'source:c33',
    type: 'article-journal',
    title: 'c33',
    authors: ['Tester, Ann B.', 'Central Intelligence Agency'],
    container: 'Journal of Cases',
    issued: '2022-02-10',
    accessed: '2026-11',
    publisher: null,
  };
  expect(cslOf(source)).toEqual({
    id: 'source:c33',
    type: 'article-journal',
    title: 'c33',
    author: [{ family: 'Tester', given: 'Ann B.' }, { literal: 'Central Intelligence Agency' }],
    'container-title': 'Journal of Cases',
    issued: { 'date-parts': [[2022, 2, 10]] },
    accessed: { 'date-parts': [[2026, 11]] },
  });
  plugins.config.get('@bibtex').format.asciiOnly = false;
  const bibtex = new Cite([cslOf(source)]).format('bibtex');
  expect(bibtex).toContain('author = {Tester, Ann B. and {Central Intelligence Agency}}');
  expect(bibtex).toContain('year = {2022}');
});
