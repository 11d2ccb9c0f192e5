import { expect, it } from 'vitest';
import { parseEdtf } from '../dates/edtf.ts';
import { contradictionOf, type Rival } from './suggest-contradictions.ts';

const rival = (over: Partial<Rival> & { valid?: string } = {}): Rival => {
  const { valid = '2020-01-01/2020-12-31', ...own } = over;
  return {
    id: 'claim:a',
    modality: 'asserted',
    negated: false,
    embedded: false,
    object: 'facility:f',
    value: null,
    bounds: parseEdtf(valid),
    ...own,
  };
};

it.each([
  ['the same said to be so and not so', { negated: true }, false, 'opposite-negation'],
  ['the same twice', {}, true, null],
  ['two objects of a single predicate', { object: 'facility:g' }, true, 'two-values'],
  ['two values of a single predicate', { value: '[1]' }, true, 'two-values'],
  ['two objects of a predicate that takes many', { object: 'facility:g' }, false, null],
  ['another object, negated', { object: 'facility:g', negated: true }, true, null],
  ['different times', { negated: true, valid: '2021' }, false, null],
  ['times that may overlap, not certainly', { negated: true, valid: '2020?' }, false, null],
  ['no time said', { negated: true, bounds: null }, false, null],
  ['a plan against a fact', { negated: true, modality: 'planned' }, false, null],
  ['what is only threatened', { negated: true, embedded: true }, false, null],
])('%s', (_, over, single, expected) => {
  expect(contradictionOf(rival(), rival(over), single)).toBe(expected);
  expect(contradictionOf(rival(over), rival(), single)).toBe(expected);
});
