import { describe, expect, it } from 'vitest';
import { typedOf } from './typed.ts';

const partsOf = (text: string) =>
  typedOf(text).readings[0]!.words.map(({ splits }) => splits.reduce((sum, split) => sum + split.length, 0));

describe('what a person typed', () => {
  it('is looked for in a bounded number of parts, however long its words', () => {
    expect(partsOf('jeanpaul')[0]).toBeGreaterThan(20);
    for (const words of [1, 2, 3, 4, 5, 12]) {
      const text = Array.from({ length: words }, (_, at) => `${'lelulina'.repeat(3).slice(0, 23)}${at}`).join(
        ' ',
      );
      expect(partsOf(text).reduce((sum, parts) => sum + parts, 0)).toBeLessThanOrEqual(240);
    }
  });

  it('has its common words and articles beside others, not sought', () => {
    const words = (text: string) =>
      typedOf(text).readings[0]!.words.map(({ sought, optional }) => [sought, optional]);
    expect(words('the wall')).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(words('the of')).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(words('al qasim')).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(words('ar-Rahman')).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(words('US Senate')).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('is read by its letters and as one word in a script without word breaks', () => {
    expect(typedOf('王小明').readings.map(({ words }) => words.map(({ forms }) => forms[0]))).toEqual([
      ['wangxiao', 'xiaoming', 'ming'],
      ['wangxiaoming'],
    ]);
    expect(typedOf('!?').readings).toEqual([]);
  });
});
