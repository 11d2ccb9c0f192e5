import { describe, expect, it } from 'vitest';
import { fold, foldedWords, searchTextOf } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Łukaszenka', 'lukaszenka'],
    ['Лукашенко', 'lukashenko'],
    ['Лукашэнка', 'lukashenka'],
    ['Lukashenka', 'lukashenka'],
    ['Żyrmuny', 'zyrmuny'],
    ['ＮＡＴＯ', 'nato'],
    ['Straße', 'strasse'],
    ['icao:UMMM', 'icao ummm'],
    ["Rus'", 'rus'],
    ['  Union   State – 1999 ', 'union state 1999'],
    ['', ''],
    ['!?', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is its own fixed point', () => {
    for (const text of ['Łódź', 'Минск', '北京', 'ελλάδα', 'Ω≈ç']) expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('searchTextOf', () => {
  it('joins names and folded forms, each once', () => {
    expect(
      searchTextOf({
        name: 'Aleksandr Lukashenko',
        aliases: [{ text: 'Лукашенко', lang: 'ru', script: 'Cyrl' }],
        identifiers: ['wikidata:Q2866'],
      }).split('\n'),
    ).toEqual([
      'Aleksandr Lukashenko',
      'Лукашенко',
      'wikidata:Q2866',
      'aleksandr lukashenko',
      'lukashenko',
      'wikidata q2866',
    ]);
  });

  it('words are given once', () => {
    expect(foldedWords('Baden Baden-Oos')).toEqual(['baden', 'oos']);
  });
});
