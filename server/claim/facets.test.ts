import { expect, test } from 'vitest';
import { facetsOf } from './facets.ts';

test('years before 1 are keyed as EDTF writes them and named as a reader does', () => {
  const years43 = [{ from: -43, to: 1, sureFrom: null, sureTo: null, knownFrom: null, count: 1 }];
  const found = { groups: [], judgements: [], kinds: [], types: [], sources: [], years: years43 };
  const options = {
    counted: [],
    certainty: 'possible' as const,
    includeUnjudged: true,
    predicateLabel: (id: string) => id,
  };
  const { years } = facetsOf(found, options);
  expect(years.map(({ key, label }) => [key, label])).toEqual(
    expect.arrayContaining([
      ['-0043', '44 BC'],
      ['0000', '1 BC'],
      ['0001', '1'],
    ]),
  );
});
