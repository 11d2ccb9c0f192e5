import { describe, expect, it } from 'vitest';
import { fold, foldedWords, wordsBeyond } from './fold.ts';

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

describe('wordsBeyond', () => {
  it.each([
    ['Troops arrived in Minsk.', null],
    ["Russia's (four) airbases - 2020-07; e.g. here", 'russias e g'],
    ['Żyrmuny', 'zyrmuny'],
    ['Соглашение of 1995', 'soglashenie'],
    ['', null],
  ])('of %j: %j', (text, words) => {
    expect(wordsBeyond([text])).toBe(words);
  });

  it('gives the words of texts that are not indexed too, but none that is', () => {
    expect(wordsBeyond(['Minsk Post'], ['Ada Post', 'https://x.example/minsk'])).toBe('ada https x example');
  });
});

it('words are given once', () => {
  expect(foldedWords('Baden Baden-Oos')).toEqual(['baden', 'oos']);
});
