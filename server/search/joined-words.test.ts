import { describe, expect, it } from 'vitest';
import { ARTICLE, isArticle, joinsOf, splitsOf } from './joined-words.ts';

describe('a joined word', () => {
  it.each([
    ['jeanpaul', ['jean', 'paul']],
    ['vandenberg', ['van', 'den', 'berg']],
    ['abdulrahman', ['abd', ARTICLE, 'rahman']],
    ['abdurrahman', ['abd', ARTICLE, 'rahman']],
    ['abdul', ['abd', ARTICLE]],
    ['acdc', ['ac', 'dc']],
    ['jrr', ['j', 'r', 'r']],
    ['s300pmu', ['s', '300pmu']],
  ])('%s may be %j', (word, split) => {
    expect(splitsOf(word)).toContainEqual(split);
  });

  it('has no part of one letter, but where it is short or letters meet digits', () => {
    for (const [first, last] of splitsOf('belarus').filter(({ length }) => length === 2)) {
      expect(String(first).length).toBeGreaterThan(1);
      expect(last === ARTICLE || String(last).length > 1).toBe(true);
    }
  });

  it('stays a bounded number of ways', () => {
    for (const word of ['x', 'a'.repeat(24), 'b'.repeat(200)])
      expect(splitsOf(word).length).toBeLessThan(120);
  });
});

describe('words that follow one another', () => {
  const joined = (text: string) => joinsOf(text.split(' ')).flatMap(({ forms }) => forms);

  it.each([
    ['jean paul', ['jeanpaul']],
    ['van den berg', ['vanden', 'vandenberg', 'denberg']],
    ['s p q r', ['sp', 'spq', 'spqr', 'pq', 'pqr', 'qr']],
    ['minsk', []],
  ])('%s may be %j', (text, forms) => {
    expect(joined(text)).toEqual(forms);
  });

  it('around the Arabic article they may be written in every way', () => {
    expect(joined('abd al rahman')).toEqual(
      expect.arrayContaining(['abdrahman', 'abdalrahman', 'abdulrahman', 'abdelrahman', 'abdurrahman']),
    );
  });
});

it.each([
  ['al', 'qasim', true],
  ['ul', undefined, true],
  ['ash', 'shams', true],
  ['ad', 'din', true],
  ['ad', 'rahman', false],
  ['van', 'berg', false],
])('%s before %s is the article: %s', (word, next, article) => {
  expect(isArticle(word, next)).toBe(article);
});
