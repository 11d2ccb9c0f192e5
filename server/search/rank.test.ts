import { describe, expect, it } from 'vitest';
import { byRank, rank } from './rank.ts';

const lukashenko = {
  name: 'Aleksandr Lukashenko',
  aliases: [
    { text: 'Lukashenka', lang: 'be-Latn', script: 'Latn' },
    { text: 'Лукашенко', lang: 'ru', script: 'Cyrl' },
  ],
  identifiers: ['wikidata:Q2866'],
};

describe('rank', () => {
  it.each([
    ['Lukashenko', 'name', 'Aleksandr Lukashenko'],
    ['lukashenka', 'alias', 'Lukashenka'],
    ['Lukashenk', 'alias', 'Lukashenka'],
    ['Лукашенко', 'alias', 'Лукашенко'],
    ['Лукашэнка', 'alias', 'Лукашенко'],
    ['Łukaszenka', 'alias', 'Lukashenka'],
    ['aleksandr luk', 'name', 'Aleksandr Lukashenko'],
    ['q2866', 'identifier', 'Q2866'],
    ['wikidata:Q2866', 'identifier', 'wikidata:Q2866'],
  ])('%s is met by %s %s', (typed, field, snippet) => {
    expect(rank(lukashenko, typed)).toMatchObject({ field, snippet });
  });

  it('answers to nothing else', () => {
    for (const typed of ['Putin', '', '  ', '!', 'zzzz']) expect(rank(lukashenko, typed)).toBeNull();
  });

  it('exact, prefix, word prefix, typo, other script, some of the words: in this order', () => {
    const scores = ['Minsk', 'Minsk Oblast', 'Free Minsk', 'Mimsk', 'Минск'].map(
      (name) => rank({ name }, 'Minsk')?.score ?? 0,
    );
    const partial = rank({ name: 'Minsk' }, 'Minsk Warsaw')!.score;
    expect([...scores, partial]).toEqual([...scores, partial].sort((a, b) => b - a));
    expect(new Set([...scores, partial]).size).toBe(6);
    expect(partial).toBeGreaterThan(0);
    expect(scores[0]).toBeLessThanOrEqual(1);
  });

  it('orders equals by id', () => {
    const hits = [
      { id: 'b', score: 1 },
      { id: 'c', score: 2 },
      { id: 'a', score: 1 },
    ];
    expect(hits.sort(byRank).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
